import type { AstroIntegration } from 'astro';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { href, paths } from '../../model/paths.ts';
import { getAddresses } from '../../site/addresses/get-addresses.ts';
import { plain } from '../../text/views.ts';
import { copyFiles } from './copy-files.ts';
import { renderRedirect, type Redirect } from './redirect-page.ts';

/**
 * Writes a page for each former URL, which redirects to the page that replaced it, and copies of that page’s exports and feeds: a file cannot
 * redirect. Existing files are not replaced.
 */
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
        const folder = fileURLToPath(dir);
        const catalogue = getCatalogue(contentDir);
        for (const { from, to, title } of toRedirects(catalogue)) {
          const file = join(folder, decodeURIComponent(from), 'index.html');
          if (existsSync(file)) continue;
          const link = href(base, isSeries(to) ? paths.digests() : to);
          const canonical = site ? new URL(link, site).href : link;
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, renderRedirect({ title, href: link, canonical }, catalogue));
          copyFiles(folder, from, to);
        }
      },
    },
  };
}

/** Series have feeds, but no pages. */
const isSeries = (address: string) => address.startsWith('series/');

/** The redirects of a collection, sorted by former address. */
function toRedirects(catalogue: Catalogue): Redirect[] {
  const titles = new Map([
    ...catalogue.papers.map(({ id, title }) => [paths.paper(id), plain(title)] as const),
    ...catalogue.digests.map(({ id, title }) => [paths.digest(id), title] as const),
  ]);
  const titleOf = (to: string) => titles.get(to) ?? decodeURI(to);
  return [...getAddresses(catalogue).list]
    .flatMap(([from, state]) => {
      const to = state.kind === 'moved' ? state.to : toDigestAddress(from);
      return to === undefined ? [] : [{ from, to, title: titleOf(to) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The digest's address, for a page of its conversion log: a build without conversion leaves out the log if the digest’s file has changed. */
const toDigestAddress = (address: string): string | undefined =>
  /^(digests\/[^/]+\/)source\//.exec(address)?.[1];
