import type { AstroIntegration } from 'astro';
import { hasAddress, type Share } from '../model/share.ts';

/** The page module whose paths only one share has (`hasCollectionFiles`). */
const COLLECTION_FILES = 'src/pages/papers[suffix].ts';

/**
 * Renders only the pages and files of a share. Astro writes no file for a response without a body but still counts the page, so each
 * process knows the paths of all pages.
 */
export function renderShare(share: Share): AstroIntegration {
  return {
    name: 'offprint-render-share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          render: (request, options) =>
            options.routeData.component === COLLECTION_FILES ||
            hasAddress(share, new URL(request.url).pathname)
              ? prerenderer.render(request, options)
              : Promise.resolve(new Response(null)),
        })),
    },
  };
}
