import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookup } from 'mrmime';
import { forgetCatalogues, getCatalogue } from '../catalogue/get-catalogue.ts';
import { writeIndex } from '../search/write-index.ts';
import { getSearchRecords } from './search-records.ts';

/**
 * Indexes the collection for search: into the built site; for the dev server into a folder of its own, anew when the content
 * changes.
 */
export function pagefind(contentDir: string): AstroIntegration {
  const index = (folder: string) => writeIndex(getSearchRecords(getCatalogue(contentDir)), folder);
  return {
    name: 'offprint-pagefind',
    hooks: {
      'astro:build:done': ({ dir }) => index(join(fileURLToPath(dir), 'pagefind')),
      'astro:server:setup': ({ server, refreshContent }) => {
        const folder = join(mkdtempSync(join(tmpdir(), 'offprint-dev-')), 'pagefind');
        let indexed: Promise<void> | undefined;
        server.httpServer?.on('close', () => rmSync(folder, { recursive: true, force: true }));
        server.watcher.add(contentDir).on('all', (_event, file) => {
          if (!/[/\\](?:papers|ledgers)[/\\]|\.yaml$/.test(file)) return;
          forgetCatalogues();
          indexed = undefined;
          void refreshContent?.({});
        });
        server.middlewares.use((request, response, next) => {
          const [, path] = /\/pagefind\/([\w./-]+)(?:\?|$)/.exec(request.url ?? '') ?? [];
          if (path === undefined || path.includes('..')) return next();
          indexed ??= index(folder);
          indexed.then(() => {
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
