import { decodePages } from './supplement/pages.ts';
import { decodeWords } from './supplement/words.ts';
import type { Fragment } from './index-files/decode.ts';
import { gunzip } from '../text/gunzip.ts';
import { withCharacterPairs } from './index-files/character-pairs.ts';
import { openIndex, type Load, type OpenIndex } from './index-files/open-index.ts';
import { preferExactSpelling } from './exact-spelling.ts';
import { findFieldMatches, type FieldMatch } from './field-matches.ts';
import { aliasFilter } from './filters.ts';
import type { LanguagePages } from './inflections.ts';
import { parseQuery } from './query.ts';
import type { Corpus, Term } from './corpus.ts';
import { rank, type Ranked } from './rank.ts';
import { hasWords, restrict, type Filters } from './restrict.ts';
import { filesFor, suggest } from './spelling.ts';
import { toTerms } from './terms.ts';

/** What a visitor searches for. */
interface Question {
  query: string;
  filters?: Filters;
  /** Whether the words are searched as typed, without spelling correction. */
  isVerbatim?: boolean;
}

/** The answer to a query: every paper that matches, best first. */
export interface Answer {
  ranked: Ranked[];
  /** Words that occur in no paper, and the words that were searched instead. */
  corrections: { from: string; to: string[] }[];
  /** Words that occur in no paper and resemble no other word. */
  unknown: string[];
  /** Unknown words that occur in a value of a field. */
  fieldMatches: FieldMatch[];
  /** The stems that were searched, for marking them in results. */
  stems: Set<string>;
}

export interface Engine {
  /** Number of papers in the collection. */
  count: number;
  search(question: Question): Promise<Answer>;
  show(page: number): Promise<Fragment>;
  /** Ids of the papers, by page. */
  ids(): Promise<string[]>;
  /** Values of a filter with their pages. */
  valuesOf(filter: string): Promise<Map<string, number[]>>;
}

/** Opens the search index of a folder. Rejects if it cannot be read, and caches nothing in that case. */
export async function openEngine(load: Load): Promise<Engine> {
  const index = withCharacterPairs(await openIndex(load));
  const count = index.meta.pages.length;
  const readSupplement = async (name: string) =>
    gunzip(await load(`supplement/${index.name}.${name}`));
  const pages = decodePages(await readSupplement('pages'), count);
  const corpus: Corpus = {
    lengths: index.meta.pages.map(({ length }) => length),
    titleLengths: pages.map(({ titleLength }) => titleLength),
    fields: index.meta.fields,
    neighboursOf: (page) => pages[page]?.neighbours ?? [],
  };
  const languages = await readLanguages(index);
  const wordFiles = new Map<string, Promise<string[]>>();
  const ids = async () => new TextDecoder().decode(await readSupplement('ids')).split('\n');
  return { count, search, show: index.fragment, ids, valuesOf: index.filter };

  async function search({ query, filters = {}, isVerbatim = false }: Question): Promise<Answer> {
    const clauses = parseQuery(query);
    const dictionary = {
      index,
      suggest: isVerbatim ? () => Promise.resolve([]) : suggestWords,
      languages,
    };
    const isTyping = !/\s$/.test(query);
    const [allowed, terms] = await Promise.all([
      restrict(clauses, filters, dictionary, isTyping),
      toTerms(clauses.filter(hasWords), dictionary, isTyping),
    ]);
    const ranked = rank(terms, corpus);
    const kept = await preferExactSpelling(
      allowed ? ranked.filter(({ page }) => allowed.has(page)) : ranked,
      terms.filter(({ isExtra }) => !isExtra).map(({ text }) => text),
      async (page) => (await index.fragment(page)).meta['title'] ?? '',
    );
    const isListing = terms.length === 0 && allowed;
    const explanation = explain(terms);
    return {
      ranked: isListing ? [...allowed].sort((a, b) => a - b).map(unranked) : kept,
      ...explanation,
      fieldMatches: await findFieldMatches(explanation.unknown, namesOf),
    };
  }

  /** Values of a filter, with their alternative names. */
  async function namesOf(filter: string): Promise<string[]> {
    const values = await Promise.all([filter, aliasFilter(filter)].map(index.filter));
    return values.flatMap((pagesOf) => [...pagesOf.keys()]);
  }

  async function suggestWords(word: string) {
    const files = await Promise.all(filesFor(word).map(readWords));
    return suggest(word, files.flat());
  }

  function readWords(letter: string): Promise<string[]> {
    const cachedWords = wordFiles.get(letter);
    if (cachedWords) return cachedWords;
    // There is no file for a letter that no word starts with.
    const words = readSupplement(`words-${letter}`).then(
      (bytes) => decodeWords(new TextDecoder().decode(bytes)),
      () => [],
    );
    wordFiles.set(letter, words);
    return words;
  }
}

/** The languages of the collection other than English. Most collections have none, so the table is loaded on demand. */
async function readLanguages(index: OpenIndex): Promise<LanguagePages[]> {
  if (!index.meta.filters.has('language')) return [];
  const [{ languages }, codes] = await Promise.all([
    import('../text/languages.ts'),
    index.filter('language'),
  ]);
  return [...codes].flatMap(([code, pages]) => {
    const language = languages.get(code);
    return language ? [{ language, pages: new Set(pages) }] : [];
  });
}

const unranked = (page: number): Ranked => ({
  page,
  score: 0,
  missing: [],
  isRelated: false,
  share: 1,
  isClose: true,
});

function explain(terms: Term[]): Pick<Answer, 'corrections' | 'unknown' | 'stems'> {
  const stems = terms.flatMap(({ variants }) => variants.map(({ stem }) => stem));
  const corrections = terms.flatMap(({ text, variants }) => {
    const to = variants.flatMap(({ corrected }) => corrected ?? []);
    return to.length > 0 ? [{ from: text, to }] : [];
  });
  const unknown = terms.filter(({ variants }) => variants.length === 0).map(({ text }) => text);
  return { corrections, unknown, stems: new Set(stems) };
}
