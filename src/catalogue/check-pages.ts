import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { facets } from '../site/facets.ts';
import { paths } from '../model/paths.ts';
import { ContentError } from './content-error.ts';

const builtIn = [
  ...[paths.papers(), paths.digests(), paths.overview(), paths.readingList(), paths.search()],
  ...facets.map(({ slug }) => paths.facet(slug)),
].map((path) => path.replace(/\/$/, ''));
/** Folders of files, and pages that a host asks for by name. */
const taken = new Set([...builtIn, 'records', 'series', 'pagefind', '_astro', 'index', '404']);

/** Throws a `ContentError` where a page of the maintainer's own has the name of one that the site has anyway: only one of them could be seen. */
export function checkPages(contentDir: string): void {
  const folder = join(contentDir, 'pages');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.md$/.test(name)) : [];
  const issues = files
    .filter((name) => taken.has(name.replace(/\.md$/, '').toLowerCase()))
    .sort()
    .map((name) => ({
      file: `pages/${name}`,
      line: 1,
      message: `The site has a page “${name.replace(/\.md$/, '')}” of its own, which would hide this one.`,
      hint: 'Give the file another name.',
    }));
  if (issues.length > 0) throw new ContentError(issues);
}
