import type { Text } from './text.ts';
import { keyOf } from './phrases.ts';

/** Texts in the form of keys, a blank at each end, so that a phrase is found whatever it is: whole words, singular or plural. */
export interface Runs {
  /** Titles with keywords. */
  titles: string[];
  abstracts: string[];
}

export const toRuns = (texts: Text[]): Runs => ({
  titles: texts.map(({ title, keyword = [] }) => toRun([title, ...keyword].join(' . '))),
  abstracts: texts.map(({ abstract }) => toRun(abstract)),
});

/** Signs that end a phrase become a full stop; those of names (`C++`, `C#`) stay. */
const toRun = (text: string): string =>
  ` ${keyOf(text.replace(/[^\p{L}\p{N}'+#^²³&\s-]+/gu, ' . '))} `;

/** Indexes of the texts that hold a phrase, and of those that hold it in their title or keywords. */
export function textsWith({ titles, abstracts }: Runs, phrase: string) {
  const wanted = ` ${keyOf(phrase)} `;
  const holding = (runs: string[]) =>
    runs.flatMap((run, index) => (run.includes(wanted) ? [index] : []));
  const inTitles = holding(titles);
  return { texts: new Set([...holding(abstracts), ...inTitles]), titles: new Set(inTitles) };
}
