import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { toSearchRecords } from '../search/to-search-records.ts';
import { writeIndex } from '../search/write-index.ts';

/** Indexes the collection for search: into the built site, or into a folder that the dev server serves. */
export function pagefind(contentDir: string): AstroIntegration {
  return {
    name: 'offprint-pagefind',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeIndex(
          toSearchRecords(getCatalogue(contentDir)),
          join(fileURLToPath(dir), 'pagefind'),
        );
      },
    },
  };
}
