/** Maximum length of a paper’s id, in bytes. File systems allow names of 255 bytes; the names of its exports end in `.csl.json` and the like. */
const MAX_ID_BYTES = 240;

/** A message for an id that is too long to be a file’s name; `undefined` if it is not. */
export function describeLongId(id: string): string | undefined {
  const bytes = new TextEncoder().encode(id).length;
  if (bytes <= MAX_ID_BYTES) return undefined;
  return `The name has ${bytes} bytes; the maximum is ${MAX_ID_BYTES}.`;
}
