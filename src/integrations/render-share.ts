import type { AstroIntegration } from 'astro';
import { hasAddress, type Share } from '../model/share.ts';

/** The page module with paths in one share only (`hasCollectionFiles`). */
const COLLECTION_FILES = 'src/pages/papers[suffix].ts';

/**
 * Renders only the pages and files of a share. Astro writes no file for a response without a body, but counts the page: each process
 * knows the paths of all pages.
 */
export function renderShare(share: Share): AstroIntegration {
  return {
    name: 'offprint-render-share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((all) => ({
          ...all,
          render: (request, options) =>
            options.routeData.component === COLLECTION_FILES ||
            hasAddress(share, new URL(request.url).pathname)
              ? all.render(request, options)
              : Promise.resolve(new Response(null)),
        })),
    },
  };
}
