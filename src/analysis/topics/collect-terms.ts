import { fnv1a } from '../../text/hash.ts';
import { isEnglish, phrasesInLanguage } from './language-phrases.ts';
import { keyOf, type Phrase } from './phrases.ts';
import type { PaperText } from './paper-text.ts';
import type { TopicKeyOf } from './topic-key.ts';

/** A phrase with its uses. */
export interface Term {
  key: string;
  surfaces: Map<string, number>;
  /** Indexes of the texts that contain it. */
  texts: Set<number>;
  /** Indexes of the texts whose title or keywords contain it. */
  titles: Set<number>;
  /** Number of occurrences. */
  uses: number;
  /** Number of occurrences at the end of a phrase. */
  lastUses: number;
  /** Whether an English text contains it. */
  isEnglish: boolean;
}

/** Larger collections count phrases before collecting them, because nine out of ten occur in only one text and would fill the memory. */
const MAX_TEXTS_UNCOUNTED = 5000;
/** Number of counters, indexed by hash. Phrases that share a counter may be collected needlessly, and are dropped later because of their own counts. */
const COUNTERS = 2 ** 24;

/** The terms of the texts by their keys; in a large collection, only those in at least `minTexts` texts. */
export function collectTerms(
  texts: PaperText[],
  topicKeyOf: TopicKeyOf,
  minTexts: number,
): Map<string, Term> {
  const terms = new Map<string, Term>();
  const mayBeFrequent =
    texts.length > MAX_TEXTS_UNCOUNTED
      ? toFrequencyFilter(texts, topicKeyOf, minTexts)
      : () => true;
  texts.forEach((text, index) => {
    for (const { key, surface, isLast, isProminent } of phrasesIn(text)) {
      const topicKey = topicKeyOf(key, surface);
      if (!mayBeFrequent(topicKey)) continue;
      const term = terms.get(topicKey) ?? newTerm(topicKey);
      terms.set(topicKey, term);
      // The spelling of an acronym is not a spelling of its expansion.
      if (key === topicKey) term.surfaces.set(surface, (term.surfaces.get(surface) ?? 0) + 1);
      term.uses += 1;
      if (isLast) term.lastUses += 1;
      if (isEnglish(text.language)) term.isEnglish = true;
      term.texts.add(index);
      if (isProminent) term.titles.add(index);
    }
  });
  return terms;
}

export const newTerm = (key: string): Term => ({
  key,
  surfaces: new Map(),
  texts: new Set(),
  titles: new Set(),
  uses: 0,
  lastUses: 0,
  isEnglish: false,
});

/** A phrase and whether it is in the title or keywords. */
type PhraseInText = Phrase & { isProminent: boolean };

const phrasesIn = ({ title, abstract, keyword = [], language }: PaperText): PhraseInText[] => [
  ...phrasesInLanguage(abstract, language).map((phrase) => ({ ...phrase, isProminent: false })),
  ...phrasesInLanguage(title, language).map((phrase) => ({ ...phrase, isProminent: true })),
  ...keyword.map((surface) => ({ key: keyOf(surface), surface, isLast: true, isProminent: true })),
];

/** Returns whether a term, by its key, may be in at least `minTexts` texts. */
function toFrequencyFilter(
  texts: PaperText[],
  topicKeyOf: TopicKeyOf,
  minTexts: number,
): (key: string) => boolean {
  const counts = new Uint16Array(COUNTERS);
  for (const text of texts) {
    const keys = phrasesIn(text).map(({ key, surface }) => counterOf(topicKeyOf(key, surface)));
    for (const counter of new Set(keys)) counts[counter] = Math.min(0xffff, counts[counter]! + 1);
  }
  return (key) => counts[counterOf(key)]! >= minTexts;
}

const counterOf = (key: string): number => fnv1a(key) % COUNTERS;
