import { fnv1a } from '../../text/hash.ts';
import { phrasesOf, keyOf, type Phrase } from './phrases.ts';
import type { Text } from './text.ts';

/** What is known of a phrase. */
export interface Term {
  key: string;
  surfaces: Map<string, number>;
  /** Indexes of the texts that have it. */
  texts: Set<number>;
  /** Those that have it in their title or among their keywords. */
  titles: Set<number>;
  /** How often it stands in the texts. */
  uses: number;
  /** How often no other word of a phrase follows it there. */
  lastUses: number;
}

/** Texts above which phrases are counted before they are kept: nine of ten stand in one text alone. */
const manyTexts = 5000;
/** Counters, by hash: two phrases that share one are both kept, no more. */
const counters = 2 ** 24;

/** The terms of the texts by their keys; in a large collection those alone that `least` texts may have. */
export function collectTerms(
  texts: Text[],
  canonical: (key: string, surface: string) => string,
  least: number,
): Map<string, Term> {
  const terms = new Map<string, Term>();
  const mayBeFrequent = texts.length > manyTexts ? countTexts(texts, canonical, least) : () => true;
  texts.forEach((text, index) => {
    for (const { key, surface, isLast, isProminent } of phrasesIn(text)) {
      const known = canonical(key, surface);
      if (!mayBeFrequent(known)) continue;
      const term = terms.get(known) ?? newTerm(known);
      terms.set(known, term);
      // An acronym's spelling is no spelling of its expansion.
      if (key === known) term.surfaces.set(surface, (term.surfaces.get(surface) ?? 0) + 1);
      term.uses += 1;
      if (isLast) term.lastUses += 1;
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
});

/** A phrase and whether it stands in the title or among the keywords. */
type PlacedPhrase = Phrase & { isProminent: boolean };

const phrasesIn = ({ title, abstract, keyword = [] }: Text): PlacedPhrase[] => [
  ...phrasesOf(abstract).map((phrase) => ({ ...phrase, isProminent: false })),
  ...phrasesOf(title).map((phrase) => ({ ...phrase, isProminent: true })),
  ...keyword.map((surface) => ({ key: keyOf(surface), surface, isLast: true, isProminent: true })),
];

function countTexts(
  texts: Text[],
  canonical: (key: string, surface: string) => string,
  least: number,
): (key: string) => boolean {
  const counts = new Uint16Array(counters);
  for (const text of texts) {
    const keys = phrasesIn(text).map(({ key, surface }) => counterOf(canonical(key, surface)));
    for (const counter of new Set(keys)) counts[counter] = Math.min(0xffff, counts[counter]! + 1);
  }
  return (key) => counts[counterOf(key)]! >= least;
}

const counterOf = (key: string): number => fnv1a(key) % counters;
