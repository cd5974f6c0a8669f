import { readBytes } from './read-text.ts';

/** The first bytes of the image types that the build can measure, as Latin-1 text. */
const signatures = [
  /^\x89PNG\r\n\x1A\n.{4}IHDR/s,
  /^\xFF\xD8\xFF/,
  /^GIF8[79]a/,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftyp(?:avif|avis|heic|mif1)/s,
  /^(?:II\*\0|MM\0\*)/,
];

/** Number of bytes in which `<svg` is searched for: a licence in a comment can precede it. */
const MAX_HEAD_BYTES = 10_000;

/** Whether a file begins as an image does; an SVG must also have the extension `.svg`, because hosts send files by their extension. Throws the errors of `readBytes`. */
export function isImage(path: string): boolean {
  const head = readBytes(path).subarray(0, MAX_HEAD_BYTES).toString('latin1');
  return (
    signatures.some((signature) => signature.test(head)) ||
    (/\.svg$/i.test(path) && /<svg[\s/>]/i.test(head))
  );
}
