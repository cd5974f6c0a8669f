import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { toAuthorValue, toFilledFacets, type FilledFacet } from '../facets.ts';
import { formatName } from '../../model/names/format-name.ts';
import { once } from './once.ts';
import { getPapers } from './papers.ts';
import { getTopicNames } from './topics.ts';

/** The facets that papers have values for. */
export const getFacets: () => Promise<FilledFacet[]> = once(async () =>
  toFilledFacets(await getPapers(), getTopicNames()),
);

/** Slugs of the authors who have a page. */
const getAuthorPages: () => Promise<Set<string>> = once(async () => {
  const authors = (await getFacets()).find(({ slug }) => slug === 'authors');
  return new Set(authors?.values.map(({ slug }) => slug));
});

/** A paper's authors in reading order, with the slugs of those who have a page. */
export async function getAuthors({ author = [] }: CataloguePaper) {
  const pages = await getAuthorPages();
  return author.map((name) => {
    const { slug } = toAuthorValue(name);
    return { name: formatName(name), ...(pages.has(slug) && { slug }) };
  });
}
