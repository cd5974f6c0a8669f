import type { AstroIntegration } from 'astro';
import { basename, join } from 'node:path';
import { clearCatalogues } from '../catalogue/get-catalogue.ts';

/** Milliseconds without a change after which pages reload, so that one reload is enough for all files that a conversion writes. */
const SETTLE_MS = 100;

/** Milliseconds after which Astro has surely read a saved custom page: pages then reload again, in case the change of its store was missed. */
const STORE_MS = 2000;

/** Astro writes its store of custom pages to this file, about half a second after a page is saved; until then, pages show the old content. */
const STORE_NAME = 'data-store.json';

/**
 * For `npm run dev`: when the content changes, caches are cleared and open pages reload. A page whose rendering began before the change may
 * show old content, so pages reload again once it is finished.
 */
export function liveReload(contentDir: string): AstroIntegration {
  return {
    name: 'offprint-live-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let version = 0;
        /** The version of the content that the latest page shows. */
        let shownVersion = 0;
        const reloadPages = () =>
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        let timer: NodeJS.Timeout | undefined;
        let storeTimer: NodeJS.Timeout | undefined;
        const reload = () => {
          version += 1;
          clearCatalogues();
          // Astro keeps the paths of dynamic routes until this event.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          reloadPages();
        };
        // A page that is loading is not connected yet, so it misses messages sent in the meantime.
        server.ws.on('connection', () => {
          if (shownVersion !== version) reloadPages();
        });
        server.watcher.add(contentDir).on('all', (_event, file) => {
          const isContent = file.startsWith(contentDir) && !isTemporary(file);
          if (!isContent && basename(file) !== STORE_NAME) return;
          clearTimeout(timer);
          timer = setTimeout(reload, SETTLE_MS);
          if (!file.startsWith(join(contentDir, 'pages'))) return;
          clearTimeout(storeTimer);
          storeTimer = setTimeout(reload, STORE_MS);
        });
        server.middlewares.use((request, response, next) => {
          const startVersion = version;
          if (request.headers.accept?.includes('text/html')) {
            shownVersion = startVersion;
            response.on('close', () => startVersion !== version && reload());
          }
          next();
        });
      },
    },
  };
}

/** Locks, and temporary files of the converter and of editors. */
const isTemporary = (file: string) => /^\.|\.part$|~$/.test(basename(file));
