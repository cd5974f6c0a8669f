import type { AstroIntegration } from 'astro';
import { basename, join } from 'node:path';
import { clearCatalogues } from '../catalogue/get-catalogue.ts';

/** Milliseconds within which a conversion changes its files, so that one reload is enough for all of them. */
const SETTLE_MS = 100;

/** Milliseconds after which Astro has read a saved custom page, even if the event of its store was missed. */
const STORE_MS = 2000;

/** Astro writes its store of custom pages to this file, about half a second after a page was saved; until then pages show the old store. */
const STORE_NAME = 'data-store.json';

/**
 * For `npm run dev`: when the content changes, caches are cleared and open pages reload. A page whose rendering began before the change may
 * show old content, so another reload follows it.
 */
export function liveReload(contentDir: string): AstroIntegration {
  return {
    name: 'offprint-live-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let version = 0;
        /** The version of the content that the latest page shows. */
        let shown = 0;
        const reloadPages = () =>
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        let timer: NodeJS.Timeout | undefined;
        let later: NodeJS.Timeout | undefined;
        const reload = () => {
          version += 1;
          clearCatalogues();
          // Astro keeps the paths of dynamic routes until this event.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          reloadPages();
        };
        // A page that is loading is not connected yet, so it misses what was sent meanwhile.
        server.ws.on('connection', () => {
          if (shown !== version) reloadPages();
        });
        server.watcher.add(contentDir).on('all', (_event, file) => {
          const isContent = file.startsWith(contentDir) && !isTemporary(file);
          if (!isContent && basename(file) !== STORE_NAME) return;
          clearTimeout(timer);
          timer = setTimeout(reload, SETTLE_MS);
          if (!file.startsWith(join(contentDir, 'pages'))) return;
          clearTimeout(later);
          later = setTimeout(reload, STORE_MS);
        });
        server.middlewares.use((request, response, next) => {
          const before = version;
          if (request.headers.accept?.includes('text/html')) {
            shown = before;
            response.on('close', () => before !== version && reload());
          }
          next();
        });
      },
    },
  };
}

/** Locks, and temporary files of the converter and of editors. */
const isTemporary = (file: string) => /^\.|\.part$|~$/.test(basename(file));
