import { getCollection } from 'astro:content';
import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';

/** Every paper, in the catalogue's order (the store sorts by id), with the papers that are like it. */
export const getPapers: () => Promise<CataloguePaper[]> = once(async () => {
  const all = await getCollection('papers');
  const entries = new Map(all.map(({ id, data }) => [id, { id, ...data }]));
  return getCatalogue(contentDir).papers.flatMap(({ id, related }) => {
    const entry = entries.get(id);
    return entry ? [{ ...entry, related }] : [];
  });
});

/** Papers by id. */
export const getPapersById: () => Promise<Map<string, CataloguePaper>> = once(
  async () => new Map((await getPapers()).map((paper) => [paper.id, paper])),
);

/** The abstract as Markdown, from the paper's file. */
export function readAbstract(paper: CataloguePaper): string | undefined {
  return getCatalogue(contentDir).readAbstract(paper);
}
