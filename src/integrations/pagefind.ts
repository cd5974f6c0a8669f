import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookup } from 'mrmime';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { getResultCache, type ResultCache } from '../catalogue/result-cache.ts';
import { writeIndex } from '../search/write-index.ts';
import { getSearchRecords } from './search-records.ts';

/**
 * Indexes the collection for search: into the built site; for the dev server into a separate folder, again whenever the content
 * changes. Both reuse parts of an earlier index of a large collection.
 */
export function pagefind(contentDir: string): AstroIntegration {
  return {
    name: 'offprint-pagefind',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeIndex(
          getSearchRecords(getCatalogue(contentDir)),
          join(fileURLToPath(dir), 'pagefind'),
          { cache: getResultCache() },
        ),
      'astro:server:setup': ({ server }) => {
        const folder = join(mkdtempSync(join(tmpdir(), 'offprint-dev-')), 'pagefind');
        let indexedCatalogue: Catalogue | undefined;
        let indexing = Promise.resolve();
        const results = new Map<string, unknown>();
        const cache: ResultCache = {
          read: (name) => results.get(name),
          write: (name, _, result) => results.set(name, result),
        };
        const refresh = () => {
          const catalogue = getCatalogue(contentDir);
          if (catalogue === indexedCatalogue) return indexing;
          indexedCatalogue = catalogue;
          indexing = indexing.then(() =>
            writeIndex(getSearchRecords(catalogue), folder, { cache }),
          );
          return indexing;
        };
        server.httpServer?.on('close', () => rmSync(folder, { recursive: true, force: true }));
        server.middlewares.use((request, response, next) => {
          const [, path] = /\/pagefind\/([\w./-]+)(?:\?|$)/.exec(request.url ?? '') ?? [];
          if (path === undefined || path.includes('..')) return next();
          refresh().then(() => {
            const file = join(folder, path);
            if (!existsSync(file) || !statSync(file).isFile()) return next();
            response.setHeader('content-type', lookup(file) ?? 'application/octet-stream');
            createReadStream(file).pipe(response);
          }, next);
        });
      },
    },
  };
}
