import { gunzipSync } from 'node:zlib';
import { decodeCbor } from '../index-files/cbor.ts';
import { SIGNATURE } from '../index-files/decode.ts';
import type { PackedWord } from '../index-files/packed-word.ts';

/** The words of papers that Pagefind indexed together, one page for each paper. */
export interface Part {
  /** What was indexed, by page (`toKey`). */
  keys: string[];
  /** Number of words, by page. */
  lengths: number[];
  /** Names of the metadata fields, by number. */
  fields: string[];
  /** Pagefind's files of words, in the order of the words. */
  chunks: Uint8Array[];
}

/** The words of a part in order; only one chunk is decompressed at a time. */
export function* readWords({ chunks }: Part): Generator<PackedWord> {
  for (const chunk of chunks) {
    const bytes = gunzipSync(chunk).subarray(SIGNATURE.length);
    const [words] = decodeCbor(bytes) as unknown as [PackedWord[]];
    yield* words;
  }
}
