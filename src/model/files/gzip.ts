import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** Byte of the header that names the operating system (RFC 1952, §2.3), and its value for "unknown". */
const [OS_BYTE, UNKNOWN_OS] = [9, 255];

/** Compresses content with gzip, with the same bytes on every operating system. */
export function gzip(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gzipSync(content, { level: 9 }));
  bytes[OS_BYTE] = UNKNOWN_OS;
  return bytes;
}

/** A header without name and time, for the highest compression (RFC 1952, §2.3). */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, UNKNOWN_OS);
/** An empty block that ends the compressed data (RFC 1951, §3.2.6). */
const END = Uint8Array.of(3, 0);

/** Compresses parts into one gzip file, each part with its own Huffman codes: the file is smaller if the parts are of different kinds. */
export function gzipParts(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(parts);
  const blocks = parts.map((part) =>
    deflateRawSync(part, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
  );
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(content.length, 4);
  return new Uint8Array(Buffer.concat([HEADER, ...blocks, END, trailer]));
}

/** Compresses a dictionary as the start of raw deflate data that `deflateAfter` continues. */
export const deflateStart = (dictionary: string): Uint8Array =>
  deflateRawSync(dictionary, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });

/** Compresses content that may refer to a dictionary, as the continuation of what `deflateStart` returns for it: both are decompressed together. */
export const deflateAfter = (dictionary: string, content: string): Uint8Array =>
  deflateRawSync(content, { level: 9, dictionary: Buffer.from(dictionary) });
