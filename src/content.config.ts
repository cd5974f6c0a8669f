import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { existsSync } from 'node:fs';
import { getCatalogue } from './catalogue/get-catalogue.ts';
import { contentDir } from './collection/content-dir.ts';
import { digestSchema } from './schemas/ledger.ts';
import { frontMatterSchema } from './schemas/paper.ts';

/** The store holds metadata only: abstracts are rendered outside it, so that 158,000 papers fit. */
const papers = defineCollection({
  loader: fromCatalogue('papers'),
  schema: frontMatterSchema.extend({
    file: z.string(),
    appearances: z.array(z.object({ digest: z.string(), position: z.number() })),
    topics: z.array(z.string()),
    related: z.array(z.object({ id: z.string(), terms: z.array(z.string()) })),
    bodyHash: z.string().optional(),
  }),
});

const digests = defineCollection({
  loader: fromCatalogue('digests'),
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
function fromCatalogue(name: 'papers' | 'digests'): Loader {
  return {
    name: `offprint-${name}`,
    async load({ store, parseData }) {
      store.clear();
      for (const { id, ...fields } of getCatalogue(contentDir)[name])
        store.set({ id, data: await parseData({ id, data: fields }) });
    },
  };
}
