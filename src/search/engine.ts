import { openIndex, type Load, type OpenIndex } from './index-files/open-index.ts';
import type { Fragment } from './index-files/decode.ts';
import { parseQuery } from './query.ts';
import { rank, type Corpus, type Ranked, type TermMatch } from './rank.ts';
import { stopWords } from './stop-words.ts';
import { toTokens, type Token } from './tokens.ts';

/** The answer to a query: every paper that matches, best first. */
export interface Answer {
  ranked: Ranked[];
}

export interface Engine {
  search(query: string): Promise<Answer>;
  show(page: number): Promise<Fragment>;
}

/** Opens the search of an index folder. */
export async function openEngine(load: Load): Promise<Engine> {
  const index = await openIndex(load);
  const corpus: Corpus = {
    lengths: index.meta.pages.map(({ length }) => length),
    fields: index.meta.fields,
  };
  return {
    show: index.fragment,
    async search(query) {
      const tokens = parseQuery(query).flatMap(({ text }) => toTokens(text));
      const meant = tokens.filter(({ text }) => !stopWords.has(text.toLowerCase()));
      const terms = await Promise.all(
        (meant.length > 0 ? meant : tokens).flatMap((token) => toTerms(index, token)),
      );
      return { ranked: rank(terms, corpus) };
    },
  };
}

function toTerms(index: OpenIndex, { text, stem, parts }: Token): Promise<TermMatch>[] {
  return [stem, ...parts].map(async (one) => ({
    text,
    weight: 1,
    variants: [{ stem: one, weight: 1, postings: await index.postings(one) }],
  }));
}
