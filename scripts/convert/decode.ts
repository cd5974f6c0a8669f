import { gunzipSync } from 'node:zlib';
import { findMergeConflict } from '../../src/model/files/merge-conflict.ts';
import { problem, type Problem } from '../problems.ts';

/** Signatures of binary files: their first bytes. */
const binarySignatures: [kind: string, bytes: number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** Largest text, uncompressed, in bytes: V8's longest string, rounded down. The largest real digest known (158,000 papers with abstracts) is 0.3 GB. */
const MAX_TEXT_BYTES = 500_000_000;

/** The text of a file's bytes (gzip decompressed, without byte-order mark and carriage returns), or the problem. */
export function decode(file: string, bytes: Uint8Array): string | Problem {
  const uncompressed = isGzip(bytes) ? gunzip(file, bytes) : bytes;
  if (!(uncompressed instanceof Uint8Array)) return uncompressed;
  if (uncompressed.length > MAX_TEXT_BYTES) return toTooLargeProblem(file);
  return toBinaryProblem(file, uncompressed) ?? decodeUtf8(file, uncompressed);
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function gunzip(file: string, bytes: Uint8Array): Uint8Array | Problem {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_TEXT_BYTES });
  } catch (error) {
    if (error instanceof RangeError) return toTooLargeProblem(file);
    return problem('gzip-damaged', file, `Invalid gzip file: ${(error as Error).message}.`);
  }
}

const toTooLargeProblem = (file: string) =>
  problem(
    'file-too-large',
    file,
    `The text is larger than ${MAX_TEXT_BYTES / 1e6} MB, uncompressed.`,
  );

function toBinaryProblem(file: string, bytes: Uint8Array): Problem | undefined {
  const [kind] =
    binarySignatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte)) ?? [];
  if (kind)
    return problem('file-binary', file, `The file is ${kind}, not text.`, {
      hint: /\.(?:xlsx?|xlsm|ods|numbers)$/i.test(file) ? spreadsheetHint : undefined,
    });
  if (isUtf16(bytes)) return problem('file-encoding', file, 'The file is UTF-16, not UTF-8.');
  const zero = bytes.indexOf(0);
  if (zero < 0) return undefined;
  return problem('file-binary', file, `The file is not text: byte ${zero + 1} is zero.`);
}

const spreadsheetHint =
  'Export it as CSV, with a column “title”, and put the .csv file here instead.';

const isUtf16 = ([a, b]: Uint8Array) => (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

function decodeUtf8(file: string, bytes: Uint8Array): string | Problem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    if (text.trim() === '') return problem('file-empty', file, 'The file is empty.');
    const conflict = findMergeConflict(text);
    return conflict ? problem('merge-conflict', file, conflict.message, conflict) : text;
  } catch {
    const offset = firstInvalidByte(bytes);
    const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
    const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return problem('file-encoding', file, `Byte ${offset + 1} (0x${hex}) is not valid UTF-8.`, {
      line,
    });
  }
}

/** Offset of the first byte that is not part of valid UTF-8: the longest valid prefix, found by binary search. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return startOfCharacter(bytes, valid);
}

/** `stream` lets a prefix end inside a character. */
function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The offset of the first byte of an incomplete character that ends at `offset`; `offset` itself if there is none. */
function startOfCharacter(bytes: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3 && back <= offset; back += 1) {
    const byte = bytes[offset - back] ?? 0;
    if (byte >= 0xc2) return lengthOfCharacter(byte) > back ? offset - back : offset;
    if (byte < 0x80) return offset;
  }
  return offset;
}

const lengthOfCharacter = (lead: number) => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
