import type { PackedWord } from './index-files/packed-word.ts';

/**
 * Number of positions after which a chunk of words ends. A query loads a chunk for each of its words. Pagefind's limit is 20,000; with 5,000, a query loads half as
 * much of the index, and the list of chunks, which every search loads, grows by a quarter.
 */
const MAX_POSITIONS = 5_000;

/** Divides the words of an index into chunks, in order. */
export function* toChunks(words: Iterable<PackedWord>): Generator<PackedWord[]> {
  let chunk: PackedWord[] = [];
  let size = 0;
  for (const word of words) {
    chunk.push(word);
    size += countPositions(word);
    if (size < MAX_POSITIONS) continue;
    yield chunk;
    [chunk, size] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}

function countPositions([, pages, variants]: PackedWord): number {
  const lists = [pages, ...variants.map(([, variantPages]) => variantPages)];
  return lists
    .flat()
    .reduce((sum, [, content, metadata]) => sum + 1 + content.length + metadata.length, 0);
}
