import type { Text } from './text.ts';
import { keyOf } from './phrases.ts';

/** Texts in the form of keys with a space at each end, so that phrases are found as whole words, singular or plural. */
export interface Runs {
  /** Titles with keywords. */
  titles: string[];
  abstracts: string[];
}

export const toRuns = (texts: Text[]): Runs => ({
  titles: texts.map(({ title, keyword = [] }) => toRun([title, ...keyword].join(' . '))),
  abstracts: texts.map(({ abstract }) => toRun(abstract)),
});

/** Punctuation becomes a full stop, apart from that of names (`C++`, `C#`). */
const toRun = (text: string): string =>
  ` ${keyOf(text.replaceAll('’', "'").replace(/[^\p{L}\p{N}'+#^²³&\s-]+/gu, ' . '))} `;

/** Indexes of the texts that contain a phrase, and of those that contain it in the title or keywords. */
export function textsWith({ titles, abstracts }: Runs, phrase: string) {
  const wanted = ` ${keyOf(phrase)} `;
  const findIn = (runs: string[]) =>
    runs.flatMap((run, index) => (run.includes(wanted) ? [index] : []));
  const inTitles = findIn(titles);
  return { texts: new Set([...findIn(abstracts), ...inTitles]), titles: new Set(inTitles) };
}
