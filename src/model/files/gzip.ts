import { gzipSync } from 'node:zlib';

/** Byte of the header that names the operating system (RFC 1952, §2.3), and its value for "unknown". */
const [OS_BYTE, UNKNOWN_OS] = [9, 255];

/** Content compressed with gzip: the same bytes on every operating system. */
export function gzip(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gzipSync(content, { level: 9 }));
  bytes[OS_BYTE] = UNKNOWN_OS;
  return bytes;
}
