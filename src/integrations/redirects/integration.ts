import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { href, paths } from '../../model/paths.ts';
import { plain } from '../../text/views.ts';
import { renderRedirect, type Redirect } from './redirect-page.ts';

/** Writes a page for each former address, which redirects to the page that replaced it. A page of the site is never replaced. */
export function redirects(contentDir: string): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'offprint-redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ site, base } = config);
      },
      'astro:build:done': ({ dir }) => {
        const catalogue = getCatalogue(contentDir);
        for (const { from, to, title } of toRedirects(catalogue)) {
          const file = join(fileURLToPath(dir), decodeURIComponent(from), 'index.html');
          if (existsSync(file)) continue;
          const link = href(base, to);
          const canonical = site ? new URL(link, site).href : link;
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, renderRedirect({ title, href: link, canonical }, catalogue));
        }
      },
    },
  };
}

/** The former ids of papers (`also`), in the order of the papers. */
const toRedirects = ({ papers }: Catalogue): Redirect[] =>
  papers.flatMap(({ id, title, also = [] }) =>
    also.map((former) => ({
      from: paths.paper(former),
      to: paths.paper(id),
      title: plain(title),
    })),
  );
