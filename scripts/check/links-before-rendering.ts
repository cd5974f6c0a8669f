import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentIssue } from '../../src/catalogue/content-error.ts';
import { previewImageFile } from '../../src/outputs/metadata/open-graph.ts';
import { nearest } from '../../src/text/edit-distance.ts';
import { toLinkIssue, type InternalLink } from './internal-links.ts';

/** The parts of a site that are known before the papers are read. */
export interface PlannedSite {
  /** Ids of the maintainer’s pages. */
  pages: string[];
  /** First segments of the site's current and former URLs. */
  firstSegments: ReadonlySet<string>;
  publicDir: string;
}

/** Issues for links to images, to the maintainer’s pages and to folders that the site will not have. */
export function checkLinksBeforeRendering(
  links: InternalLink[],
  { pages, firstSegments, publicDir }: PlannedSite,
): ContentIssue[] {
  const isPublic = (path: string) => existsSync(join(publicDir, path));
  return links.flatMap((link) => {
    const path = pathOf(link);
    if (isImage(path)) return isGeneratedImage(path) || isPublic(path) ? [] : [toImageIssue(link)];
    const [first = ''] = path.split('/');
    const isMissing = isCustomPage(link)
      ? !pages.includes(path.replace(/\/$/, ''))
      : path.endsWith('/') && !firstSegments.has(first) && !isPublic(first);
    return isMissing
      ? [
          toLinkIssue(
            link,
            suggestPage(
              path,
              [...firstSegments].map((name) => `${name}/`),
            ),
          ),
        ]
      : [];
  });
}

const toImageIssue = (link: InternalLink) =>
  toLinkIssue(link, 'Save the image in public/: /logo.svg is the file public/logo.svg.');

const isImage = (path: string) => /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/i.test(path);

/** Images that the build creates. */
const isGeneratedImage = (path: string) =>
  path === previewImageFile.path || /^(?:icon-|_astro\/)/.test(path);

const isCustomPage = ({ href }: InternalLink) => /\.md(?:[?#]|$)/.test(href);

/** Issues for links to pages that the site will not have; `addresses` are those of its pages. Links to files can be checked only after rendering. */
export function checkPageLinks(links: InternalLink[], addresses: Iterable<string>): ContentIssue[] {
  const pages = [...addresses].map(decode);
  const pagePaths = new Set(pages);
  return links.flatMap((link) => {
    const path = pathOf(link);
    const isPage = path.endsWith('/') || pagePaths.has(`${path}/`);
    if (!isPage || isCustomPage(link) || pagePaths.has(path)) return [];
    return [toLinkIssue(link, suggestPage(path, pages))];
  });
}

/** Suggests the most similar path in the same folder: `/papers/1810.04805/` for `/papers/1810.0480/`. */
function suggestPage(path: string, pages: string[]): string | undefined {
  const folder = path.replace(/[^/]+\/?$/, '');
  const siblings = pages.filter((page) => page.startsWith(folder));
  const page = nearest(
    path.slice(folder.length),
    siblings.map((page) => page.slice(folder.length)),
  );
  return page === undefined ? undefined : `Did you mean “/${folder}${page}”?`;
}

/** The decoded path, without query and fragment. */
const pathOf = ({ path }: InternalLink) =>
  decode(new URL(path, 'https://site.invalid/').pathname.slice(1));

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
