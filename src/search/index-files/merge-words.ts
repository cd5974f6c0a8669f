import { isBefore } from './open-index.ts';

/** The positions of a word in a page: the step from the page before, in the content, in the metadata. */
export type PackedPage = [number, number[], number[]];

/** A word of an index, its pages, and its spellings with accents with theirs. */
export type PackedWord = [string, PackedPage[], [string, PackedPage[]][]];

/** The words of one part, in the order of code points. */
export interface Part {
  words: AsyncIterator<PackedWord>;
  /** Number of pages in the parts before. */
  offset: number;
  /** The number of each of the part's metadata fields in the merged index. */
  fields: number[];
}

/** The words of several parts of an index, each word once, in order. Holds one chunk of each part in memory. */
export async function* mergeWords(parts: Part[]): AsyncGenerator<PackedWord> {
  const heads = await Promise.all(
    parts.map(async (part) => ({ part, word: (await part.words.next()).value as PackedWord })),
  );
  for (;;) {
    const left = heads.filter(({ word }) => word);
    const [first, ...rest] = left;
    if (!first) return;
    let least = first.word[0];
    for (const { word } of rest) if (isBefore(word[0], least)) [least] = word;
    const same = left.filter(({ word }) => word[0] === least);
    yield mergeWord(same);
    for (const head of same) head.word = (await head.part.words.next()).value as PackedWord;
  }
}

function mergeWord(same: { part: Part; word: PackedWord }[]): PackedWord {
  const variants = Map.groupBy(
    same.flatMap(({ part, word: [, , spellings] }) =>
      spellings.map(([spelling, pages]) => ({ spelling, part, pages })),
    ),
    ({ spelling }) => spelling,
  );
  return [
    same[0]!.word[0],
    mergePages(same.map(({ part, word: [, pages] }) => ({ part, pages }))),
    [...variants]
      .sort(([a], [b]) => (isBefore(a, b) ? -1 : 1))
      .map(([spelling, lists]) => [spelling, mergePages(lists)]),
  ];
}

/** One list of pages: the first page of each part follows the last one of the part before. */
function mergePages(lists: { part: Part; pages: PackedPage[] }[]): PackedPage[] {
  let last = 0;
  return lists.flatMap(({ part: { offset, fields }, pages }) => {
    let page = offset;
    return pages.map(([step, content, metadata]): PackedPage => {
      page += step;
      const merged: PackedPage = [
        page - last,
        content,
        metadata.map((value) => (value < 0 ? -1 - fields[-1 - value]! : value)),
      ];
      last = page;
      return merged;
    });
  });
}
