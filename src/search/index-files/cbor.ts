/** The values in Pagefind's files: strings, integers and lists of them. */
export type Cbor = string | number | Cbor[];

const INTEGER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads the subset of CBOR (RFC 8949) that Pagefind writes; throws on anything else. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  return readValue();

  function readValue(): Cbor {
    const head = view.getUint8(at++);
    const count = readCount(head & 31);
    switch (head >> 5) {
      case INTEGER:
        return count;
      case NEGATIVE:
        return -1 - count;
      case TEXT:
        return decoder.decode(bytes.subarray(at, (at += count)));
      case ARRAY:
        return readList(count);
      default:
        throw new Error(`The search index contains a value of an unknown kind (${head}).`);
    }
  }

  /** Several times as fast as `Array.from`; most values are short lists. */
  function readList(count: number): Cbor[] {
    const list: Cbor[] = [];
    for (let index = 0; index < count; index++) list.push(readValue());
    return list;
  }

  function readCount(additionalInfo: number): number {
    if (additionalInfo < 24) return additionalInfo;
    const width = 1 << (additionalInfo - 24);
    if (width > 4) throw new Error('The search index contains a number that is too large.');
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    return width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  }
}
