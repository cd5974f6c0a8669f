import type { AstroIntegration } from 'astro';
import { basename } from 'node:path';
import { forgetCatalogues } from '../catalogue/get-catalogue.ts';

/** A conversion changes many files within this time: one reload for all of them. */
const SETTLE_MS = 100;

/**
 * For `npm run dev`: when the content changes, what was read is forgotten and open pages reload. A page whose rendering began before the change may
 * show old content, so another reload follows it.
 */
export function liveReload(contentDir: string): AstroIntegration {
  return {
    name: 'offprint-live-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let version = 0;
        let timer: NodeJS.Timeout | undefined;
        const reload = () => {
          version += 1;
          forgetCatalogues();
          // Astro keeps the paths of dynamic routes until this event.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(contentDir).on('all', (_event, file) => {
          if (!file.startsWith(contentDir) || isTemporary(file)) return;
          clearTimeout(timer);
          timer = setTimeout(reload, SETTLE_MS);
        });
        server.middlewares.use((request, response, next) => {
          const before = version;
          if (request.headers.accept?.includes('text/html'))
            response.on('close', () => before !== version && reload());
          next();
        });
      },
    },
  };
}

/** Locks, files that are being written, and those that editors leave while they save. */
const isTemporary = (file: string) => /^\.|\.part$|~$/.test(basename(file));
