import type { Cbor } from './cbor.ts';

/** Encodes the subset of CBOR (RFC 8949) that `decodeCbor` reads: strings, integers and lists. */
export function encodeCbor(value: Cbor): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  let view = new DataView(bytes.buffer);
  let at = 0;
  write(value);
  return bytes.subarray(0, at);

  function write(item: Cbor): void {
    if (typeof item === 'number') return writeHead(item < 0 ? 1 : 0, item < 0 ? -1 - item : item);
    if (typeof item === 'string') return writeText(item);
    writeHead(4, item.length);
    for (const child of item) write(child);
  }

  function writeText(text: string): void {
    const encoded = encoder.encode(text);
    writeHead(3, encoded.length);
    reserve(encoded.length);
    bytes.set(encoded, at);
    at += encoded.length;
  }

  /** The kind of a value in three bits, and its number or length in as few bytes as possible. */
  function writeHead(kind: number, count: number): void {
    reserve(5);
    if (count < 24) bytes[at++] = (kind << 5) | count;
    else if (count <= 0xff) {
      bytes[at++] = (kind << 5) | 24;
      bytes[at++] = count;
    } else if (count <= 0xffff) {
      bytes[at++] = (kind << 5) | 25;
      view.setUint16(at, count);
      at += 2;
    } else {
      bytes[at++] = (kind << 5) | 26;
      view.setUint32(at, count);
      at += 4;
    }
  }

  function reserve(count: number): void {
    if (at + count <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, at + count));
    larger.set(bytes);
    bytes = larger;
    view = new DataView(bytes.buffer);
  }
}
