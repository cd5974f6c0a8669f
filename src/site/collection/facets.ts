import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { facets, toAuthorValue, toFacetValues, type Facet, type FacetValue } from '../facets.ts';
import { formatName } from '../../model/names/format-name.ts';
import { once } from './once.ts';
import { getPapers } from './papers.ts';
import { getTopicNames } from './topics.ts';

/** A facet with the values that papers have. */
export interface FilledFacet extends Facet {
  /** Those that have a page. */
  values: FacetValue[];
  /** All, including those too rare to have a page. */
  all: FacetValue[];
}

/** The facets that papers have values for. */
export const getFacets: () => Promise<FilledFacet[]> = once(async () => {
  const papers = await getPapers();
  const names = getTopicNames();
  return facets
    .map((facet) => {
      const all = toFacetValues(facet, papers, names);
      const least = facet.minPapers?.(papers.length) ?? 1;
      return { ...facet, all, values: all.filter((value) => value.papers.length >= least) };
    })
    .filter(({ all }) => all.length > 0);
});

const getAuthorPages: () => Promise<Set<string>> = once(async () => {
  const authors = (await getFacets()).find(({ slug }) => slug === 'authors');
  return new Set(authors?.values.map(({ slug }) => slug));
});

/** A paper's authors as they are read, with the slugs of those who have a page. */
export async function getAuthors({ author = [] }: CataloguePaper) {
  const pages = await getAuthorPages();
  return author.map((name) => {
    const { slug } = toAuthorValue(name);
    return { name: formatName(name), ...(pages.has(slug) && { slug }) };
  });
}
