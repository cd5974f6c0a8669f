import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { existsSync } from 'node:fs';
import { withTopics } from './analysis/analyse.ts';
import { getCatalogue } from './catalogue/get-catalogue.ts';
import { contentDir } from './site/collection/content-dir.ts';
import { pageSchema, toPageId } from './model/page.ts';
import { frontMatterSchema } from './model/paper.ts';

/**
 * The pages' only source of papers. The store holds metadata only: with abstracts or related papers it would be larger than V8 can read in
 * one go at 100,000 papers (withastro/astro#13649), so pages take those from `catalogue/` and `analysis/`, by the paper's id.
 */
const papers = defineCollection({
  loader: {
    name: 'offprint-papers',
    async load({ store, parseData }) {
      store.clear();
      for (const [order, { id, ...fields }] of withTopics(getCatalogue(contentDir)).entries())
        store.set({ id, data: await parseData({ id, data: { ...fields, order } }) });
    },
  },
  schema: frontMatterSchema.extend({
    /** Position in the collection, from 0: the newest digest first. The store itself sorts by id. */
    order: z.number(),
    file: z.string(),
    appearances: z.array(
      z.object({ digest: z.string(), position: z.number(), comment: z.string().optional() }),
    ),
    textLanguage: z.string(),
    topics: z.array(z.string()),
    bodyHash: z.string().optional(),
  }),
});

/** The maintainer's own pages. */
const pages = defineCollection({
  loader: existsSync(`${contentDir}/pages`)
    ? glob({
        base: `${contentDir}/pages`,
        pattern: '**/*.md',
        generateId: ({ entry }) => toPageId(entry),
      })
    : { name: 'no-pages', load: () => Promise.resolve() },
  schema: pageSchema,
});

export const collections = { papers, pages };
