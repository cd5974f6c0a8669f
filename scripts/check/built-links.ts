import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type ContentIssue } from '../../src/catalogue/content-error.ts';
import { readPages } from '../../src/catalogue/read-pages.ts';
import { readSite, readSiteText } from '../../src/catalogue/read-site.ts';
import { nearest } from '../../src/text/edit-distance.ts';
import { listInternalLinks, toLinkIssue, type InternalLink } from './internal-links.ts';

/** Checks the links and images in the maintainer's pages and settings. Throws a `ContentError` with every target that is missing from the built site. */
export function checkBuiltLinks(contentDir: string, site: string): void {
  const links = listInternalLinks(
    readSite(contentDir),
    readSiteText(contentDir),
    readPages(contentDir),
  );
  const issues = links.flatMap((link) => findProblem(site, link) ?? []);
  if (issues.length > 0) throw new ContentError(issues);
}

function findProblem(site: string, link: InternalLink): ContentIssue | undefined {
  const { pathname, hash } = new URL(link.path, 'https://site.invalid/');
  const file = join(site, decodeURIComponent(pathname));
  const page = pathname.endsWith('/') ? join(file, 'index.html') : file;
  if (!existsSync(page) || !statSync(page).isFile()) return toLinkIssue(link);
  if (hash === '' || !page.endsWith('.html')) return undefined;
  const id = decodeURIComponent(hash.slice(1));
  const ids = [...readFileSync(page, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
  return ids.includes(id) ? undefined : toAnchorIssue(link, nearest(id, ids));
}

const toAnchorIssue = ({ file, line, href }: InternalLink, similar?: string): ContentIssue => ({
  code: 'anchor-missing',
  file,
  line,
  message: `The page of ${href} has no heading “${href.replace(/^[^#]*#/, '')}”.`,
  hint: similar
    ? `Did you mean “#${similar}”?`
    : 'Write the anchor in lower case, with hyphens for spaces: #how-we-choose.',
});
