import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { existsSync } from 'node:fs';
import type { Catalogue, CataloguePaper } from './catalogue/catalogue.ts';
import { getCatalogue } from './catalogue/get-catalogue.ts';
import { contentDir } from './site/collection/content-dir.ts';
import { digestSchema } from './model/ledger.ts';
import { frontMatterSchema } from './model/paper.ts';

/**
 * The store holds metadata only: abstracts are rendered outside it, and what papers are alike stays in the catalogue, for both would make it
 * larger than V8 can read in one go at 100,000 papers (withastro/astro#13649).
 */
const papers = defineCollection({
  loader: fromCatalogue('papers', ({ papers }) => papers.map(withoutRelated)),
  schema: frontMatterSchema.extend({
    file: z.string(),
    appearances: z.array(z.object({ digest: z.string(), position: z.number() })),
    topics: z.array(z.string()),
    bodyHash: z.string().optional(),
  }),
});

const digests = defineCollection({
  loader: fromCatalogue('digests', ({ digests }) => digests),
  schema: digestSchema.extend({
    title: z.string(),
    papers: z.array(z.string()),
    source: z.string(),
    format: z.string(),
  }),
});

/** The maintainer's own pages. */
const pages = defineCollection({
  loader: existsSync(`${contentDir}/pages`)
    ? glob({
        base: `${contentDir}/pages`,
        pattern: '*.md',
        generateId: ({ entry }) => entry.replace(/\.md$/, ''),
      })
    : { name: 'no-pages', load: () => Promise.resolve() },
  schema: z.strictObject({
    /** Heading of the page and its name in the navigation. */
    title: z.string().min(1),
    /** For search engines. */
    description: z.string().optional(),
  }),
});

export const collections = { papers, digests, pages };

/** Puts what the catalogue knows into the store, in the catalogue's order. */
function fromCatalogue(
  name: string,
  entriesOf: (catalogue: Catalogue) => ({ id: string } & object)[],
): Loader {
  return {
    name: `offprint-${name}`,
    async load({ store, parseData }) {
      store.clear();
      for (const { id, ...fields } of entriesOf(getCatalogue(contentDir)))
        store.set({ id, data: await parseData({ id, data: fields }) });
    },
  };
}

function withoutRelated(paper: CataloguePaper): Omit<CataloguePaper, 'related'> {
  const metadata: Partial<CataloguePaper> & { id: string } = { ...paper };
  delete metadata.related;
  return metadata as Omit<CataloguePaper, 'related'>;
}
