import { getCollection } from 'astro:content';
import type { CataloguePaper } from '../catalogue/catalogue.ts';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { contentDir } from './content-dir.ts';

let papers: Promise<CataloguePaper[]> | undefined;

/** Every paper, in the catalogue's order (the store sorts by id). Read once a build. */
export function getPapers(): Promise<CataloguePaper[]> {
  papers ??= readPapers();
  return papers;
}

async function readPapers(): Promise<CataloguePaper[]> {
  const entries = new Map(
    (await getCollection('papers')).map(({ id, data }) => [id, { id, ...data }]),
  );
  return getCatalogue(contentDir).papers.flatMap(({ id }) => entries.get(id) ?? []);
}

/** Papers by id. */
export async function getPapersById(): Promise<Map<string, CataloguePaper>> {
  byId ??= getPapers().then((all) => new Map(all.map((paper) => [paper.id, paper])));
  return byId;
}

let byId: Promise<Map<string, CataloguePaper>> | undefined;

/** The abstract as Markdown, from the paper's file. */
export function readAbstract(paper: CataloguePaper): string | undefined {
  return getCatalogue(contentDir).readAbstract(paper);
}
