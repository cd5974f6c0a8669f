import { getCollection } from 'astro:content';
import type { CataloguePaper, CollectionPaper } from '../../catalogue/catalogue.ts';
import { withTopics } from '../../analysis/analyse.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';

/**
 * Every paper of the collection, in its order: the newest digest first. The store is not used for an empty collection, because Astro would warn that it does not exist. It is not
 * used in `npm run dev` either: Astro fills it some time after a change, or not at all while it loads `content.config.ts`.
 */
export const getPapers: () => Promise<CollectionPaper[]> = once(async (catalogue) => {
  if (import.meta.env.DEV) return withTopics(catalogue);
  if (catalogue.papers.length === 0) return [];
  const entries = await getCollection('papers');
  entries.sort((a, b) => a.data.order - b.data.order);
  // The position is not part of a paper: adding a paper would change all others.
  return entries.map(({ id, data }) => ({ id, ...data, order: undefined }));
});

/** Papers by id. */
export const getPapersById: () => Promise<Map<string, CollectionPaper>> = once(
  async () => new Map((await getPapers()).map((paper) => [paper.id, paper])),
);

/** The abstract as Markdown, from the paper's file. */
export function readAbstract(paper: CataloguePaper): string | undefined {
  return getCatalogue(contentDir).readAbstract(paper);
}
