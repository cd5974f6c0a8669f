import { stem } from '../../src/text/stem.ts';
import type { Doc } from './collection.ts';

const STOP_WORDS = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can could did do does
  doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself me more most my
  no nor not of off on once only or other our out over own same she should so some such than that the their them then there these they this
  those through to too under until up very was we were what when where which while who whom why will with would you your s`.split(
    /\s+/,
  ),
);
const [K1, B, TITLE_WEIGHT] = [1.2, 0.75, 3];

/** Textbook BM25 over title (three times), abstract and authors as one text. Returns a function from a query to ids, best first. */
export function bm25(docs: Doc[]): (query: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = docs.map(({ title, abstract, authors }, doc) => {
    const words = [
      ...Array.from({ length: TITLE_WEIGHT }, () => title),
      abstract,
      ...authors,
    ].flatMap(toWords);
    for (const word of words) {
      const found = postings.get(word) ?? new Map<number, number>();
      postings.set(word, found.set(doc, (found.get(doc) ?? 0) + 1));
    }
    return words.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / docs.length;
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of toWords(query)) {
      const found = postings.get(word) ?? new Map<number, number>();
      const idf = Math.log(1 + (docs.length - found.size + 0.5) / (found.size + 0.5));
      for (const [doc, tf] of found) {
        const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / average);
        scores.set(doc, (scores.get(doc) ?? 0) + (idf * tf * (K1 + 1)) / (tf + norm));
      }
    }
    return [...scores].sort(([a, m], [b, n]) => n - m || a - b).map(([doc]) => docs[doc]?.id ?? '');
  };
}

const toWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
