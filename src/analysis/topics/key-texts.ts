import type { PaperText } from './paper-text.ts';
import { keyOf } from './phrases.ts';

/** Texts in the form of a phrase's key (`keyOf`) with a space at each end, so that phrases are found as whole words, singular or plural. */
export interface KeyTexts {
  /** Titles with keywords. */
  titles: string[];
  abstracts: string[];
}

export const toKeyTexts = (texts: PaperText[]): KeyTexts => ({
  titles: texts.map(({ title, keyword = [] }) => toKeyText([title, ...keyword].join(' . '))),
  abstracts: texts.map(({ abstract }) => toKeyText(abstract)),
});

/** Punctuation becomes a full stop, apart from that of names (`C++`, `C#`). */
const toKeyText = (text: string): string =>
  ` ${keyOf(text.replaceAll('’', "'").replace(/[^\p{L}\p{N}'+#^²³&\s-]+/gu, ' . '))} `;

/** Indexes of the texts that contain a phrase, and of those that contain it in the title or keywords. */
export function findTextsWith({ titles, abstracts }: KeyTexts, phrase: string) {
  const spacedKey = ` ${keyOf(phrase)} `;
  const findIn = (keyTexts: string[]) =>
    keyTexts.flatMap((text, index) => (text.includes(spacedKey) ? [index] : []));
  const inTitles = findIn(titles);
  return { texts: new Set([...findIn(abstracts), ...inTitles]), titles: new Set(inTitles) };
}
