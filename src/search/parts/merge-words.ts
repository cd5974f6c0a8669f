import { isBefore } from '../index-files/open-index.ts';
import type { PackedPage, PackedWord } from '../index-files/packed-word.ts';

/** The words of one part, in the order of code points. */
export interface WordSource {
  words: Iterator<PackedWord>;
  /** The page in the merged index that each page becomes; `undefined` for pages that are left out. */
  pages: (number | undefined)[];
  /** The number of each of the part's metadata fields in the merged index, in ascending order. */
  fields: number[];
}

/** The words of several parts of an index, each word once, in order, whichever part a page is in. Holds one chunk of each part in memory. */
export function* mergeWords(sources: WordSource[]): Generator<PackedWord> {
  const heads = sources.map((source) => ({ source, word: nextWord(source) }));
  for (;;) {
    const remaining = heads.filter(({ word }) => word);
    const [first, ...rest] = remaining as { source: WordSource; word: PackedWord }[];
    if (!first) return;
    let least = first.word[0];
    for (const { word } of rest) if (isBefore(word[0], least)) [least] = word;
    const same = [first, ...rest].filter(({ word }) => word[0] === least);
    const merged = mergeWord(same);
    if (merged[1].length > 0 || merged[2].length > 0) yield merged;
    for (const head of same) Object.assign(head, { word: nextWord(head.source) });
  }
}

const nextWord = ({ words }: WordSource): PackedWord | undefined =>
  words.next().value as PackedWord | undefined;

function mergeWord(same: { source: WordSource; word: PackedWord }[]): PackedWord {
  const variants = Map.groupBy(
    same.flatMap(({ source, word: [, , spellings] }) =>
      spellings.map(([spelling, pages]) => ({ spelling, source, pages })),
    ),
    ({ spelling }) => spelling,
  );
  return [
    same[0]!.word[0],
    mergePages(same.map(({ source, word: [, pages] }) => ({ source, pages }))),
    [...variants]
      .sort(([a], [b]) => (isBefore(a, b) ? -1 : 1))
      .map(([spelling, lists]): [string, PackedPage[]] => [spelling, mergePages(lists)])
      .filter(([, pages]) => pages.length > 0),
  ];
}

/** One list of pages, in their order in the merged index. */
function mergePages(lists: { source: WordSource; pages: PackedPage[] }[]): PackedPage[] {
  const placed = lists.flatMap(({ source, pages }) => placePages(source, pages));
  placed.sort(([a], [b]) => a - b);
  return placed.map(([page, content, metadata], index) => [
    page - (placed[index - 1]?.[0] ?? 0),
    content,
    metadata,
  ]);
}

/** The pages of a list that are kept, with their numbers in the merged index in place of steps. */
function placePages({ pages: numbers, fields }: WordSource, pages: PackedPage[]): PackedPage[] {
  let at = 0;
  const placed: PackedPage[] = [];
  for (const [step, content, metadata] of pages) {
    at += step;
    const page = numbers[at];
    if (page === undefined) continue;
    const named = metadata.map((value) => (value < 0 ? -1 - fields[-1 - value]! : value));
    placed.push([page, content, named]);
  }
  return placed;
}
