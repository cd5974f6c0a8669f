import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type ContentIssue } from '../../src/catalogue/content-error.ts';
import { readPages } from '../../src/catalogue/read-pages.ts';
import { readSite, readSiteText } from '../../src/catalogue/read-site.ts';
import { readYaml } from '../../src/model/files/yaml.ts';
import { toSitePath } from '../../src/model/page-links.ts';

/** Throws a `ContentError` for every link and image of the maintainer's pages and settings that refers to nothing in the built site. */
export function checkOwnLinks(contentDir: string, site: string): void {
  const issues = [...checkSettings(contentDir, site), ...checkPages(contentDir, site)];
  if (issues.length > 0) throw new ContentError(issues);
}

/** The logo and the extra links of the navigation. */
function checkSettings(contentDir: string, site: string): ContentIssue[] {
  const { logo, navigation = [] } = readSite(contentDir);
  const links = navigation.map((entry, index) => ({
    link: typeof entry === 'string' ? undefined : entry.href,
    path: ['navigation', index],
  }));
  return [{ link: logo, path: ['logo'] }, ...links].flatMap(({ link, path }): ContentIssue[] => {
    if (!link?.startsWith('/')) return [];
    const problem = findProblem(site, link.slice(1));
    const line = readYaml(readSiteText(contentDir)).lineOf(path);
    return problem ? [{ file: 'site.yaml', line, ...problem(link) }] : [];
  });
}

function checkPages(contentDir: string, site: string): ContentIssue[] {
  return readPages(contentDir).flatMap(({ file, addresses }) =>
    addresses.flatMap(({ address, line, isImage }): ContentIssue[] => {
      // Astro has found the images next to the page, and renamed them.
      if (isImage && !address.startsWith('/')) return [];
      const path = toSitePath(address, file);
      if (path === undefined) return [];
      const problem = findProblem(site, path);
      return problem ? [{ file: `pages/${file}`, line, ...problem(address) }] : [];
    }),
  );
}

const missingPage = (address: string) => ({
  code: 'link-broken' as const,
  message: `There is no page or file ${address}.`,
  hint: 'Write the path as it is on the site, without its base: /papers/. Your own pages are linked by their files: team.md.',
});

const missingAnchor = (address: string) => ({
  code: 'anchor-missing' as const,
  message: `The page ${address} refers to has no heading “${address.replace(/^[^#]*#/, '')}”.`,
  hint: 'Write the heading in small letters, with hyphens for spaces: #how-we-choose.',
});

/** What is wrong with a path below the base; `undefined` if nothing is. */
function findProblem(
  site: string,
  path: string,
): typeof missingPage | typeof missingAnchor | undefined {
  const { pathname, hash } = new URL(path, 'https://site.invalid/');
  const file = join(site, decodeURIComponent(pathname));
  const page = pathname.endsWith('/') ? join(file, 'index.html') : file;
  if (!existsSync(page) || !statSync(page).isFile()) return missingPage;
  if (hash === '' || !page.endsWith('.html')) return undefined;
  const id = decodeURIComponent(hash.slice(1));
  return readFileSync(page, 'utf8').includes(`id="${id}"`) ? undefined : missingAnchor;
}
