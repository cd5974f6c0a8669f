import type { Image, Link } from 'mdast';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { facets } from '../site/facets.ts';
import { parseMarkdownFile } from '../model/files/front-matter.ts';
import { isOffSite } from '../model/page-links.ts';
import { pageSchema, toPageId } from '../model/page.ts';
import { paths } from '../model/paths.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { readText } from './read-text.ts';
import { findTakenNames } from './find-taken-names.ts';
import { ContentError, type ContentIssue } from './content-error.ts';

/** An address in a page's text, with its line in the file. */
export interface PageAddress {
  address: string;
  line: number;
  isImage: boolean;
}

/** A page of `content/pages/`, read. */
export interface OwnPage {
  id: string;
  /** From `content/pages/`. */
  file: string;
  addresses: PageAddress[];
  /** Former ids, which redirect. */
  also: string[];
}

/** Folders of files, and pages that a host requests by name. */
const otherNames = ['records', 'series', 'pagefind', '_astro', 'index', '404'];
const builtIn = [
  ...[
    paths.papers(),
    paths.digests(),
    paths.overview(),
    paths.readingList(),
    paths.storedData(),
    paths.search(),
  ],
  ...facets.map(({ slug }) => paths.facet(slug)),
].map((path) => path.replace(/\/$/, ''));
/** The first parts of the addresses that the site itself uses. */
export const reserved: ReadonlySet<string> = new Set([...builtIn, ...otherNames]);

/** Reads the maintainer's pages; throws a `ContentError` with all that is wrong in any. */
export function readPages(contentDir: string): OwnPage[] {
  const { pages, issues } = parsePages(contentDir);
  if (issues.length > 0) throw new ContentError(issues);
  return pages;
}

/** The maintainer's pages with all that is wrong in them. */
export function parsePages(contentDir: string): { pages: OwnPage[]; issues: ContentIssue[] } {
  const folder = join(contentDir, 'pages');
  const issues: ContentIssue[] = [];
  const pages: OwnPage[] = [];
  for (const file of listPageFiles(folder)) {
    const parsed = parseMarkdownFile(readText(join(folder, file)), pageSchema);
    const addresses = parsed.issues ? [] : findAddresses(parsed.body, parsed.bodyLine);
    const also = parsed.issues ? [] : (parsed.frontMatter.also ?? []);
    const page = { id: toPageId(file), file, addresses, also };
    const found = [
      ...checkName(page, pages),
      ...(parsed.issues ?? []).map((issue) => ({ code: 'page-invalid' as const, ...issue })),
      ...checkImages(folder, page),
    ];
    issues.push(...found.map((issue) => ({ file: `pages/${file}`, ...issue })));
    pages.push(page);
  }
  issues.push(...findTakenFormerIds(pages));
  return { pages, issues };
}

/** Sorted, so that the file system's order has no effect. */
function listPageFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
}

const findTakenFormerIds = (pages: OwnPage[]): ContentIssue[] =>
  findTakenNames(pages.map(({ file, ...page }) => ({ ...page, file: `pages/${file}` }))).map(
    (taken) => ({ code: 'page-invalid', line: 1, ...taken }),
  );

type PageIssue = Omit<ContentIssue, 'file'>;

/** Reports two files with the same address. Case and Unicode normalisation are ignored, as on some file systems. */
function checkName({ id }: OwnPage, others: OwnPage[]): PageIssue[] {
  const [first = ''] = id.toLowerCase().split('/');
  const code = 'page-address-taken';
  const hint = 'Give the file another name.';
  if (reserved.has(first))
    return [
      {
        code,
        line: 1,
        message: `The address “${first}” is reserved for a page of the site.`,
        hint,
      },
    ];
  const toKey = (name: string) => name.normalize('NFC').toLowerCase();
  const twin = others.find((other) => toKey(other.id) === toKey(id));
  if (!twin) return [];
  return [{ code, line: 1, message: `pages/${twin.file} has the same address, “${id}”.`, hint }];
}

/** Every link and image of a text, also those defined elsewhere: `[paper][1]`. A footnote, `[^1]`, is not one. */
function findAddresses(markdown: string, firstLine: number): PageAddress[] {
  const tree = parseMarkdown(markdown);
  const images = new Set<string>();
  const found: PageAddress[] = [];
  const add = ({ url, position }: Pick<Image | Link, 'url' | 'position'>, isImage: boolean) =>
    found.push({
      address: url,
      line: firstLine - 1 + (position?.start.line ?? 1),
      isImage,
    });
  visit(tree, 'imageReference', ({ identifier }) => void images.add(identifier));
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') add(node, node.type === 'image');
    if (node.type === 'definition' && !node.identifier.startsWith('^'))
      add(node, images.has(node.identifier));
  });
  return found;
}

/** Images beside the page must exist. Those of `public/` are checked with the links. */
function checkImages(folder: string, { file, addresses }: OwnPage): PageIssue[] {
  return addresses.flatMap(({ address, line, isImage }): PageIssue[] => {
    if (!isImage) return [];
    if (isOffSite(address)) {
      const message = `The image ${address} is on another site, and pages load nothing from other sites.`;
      const hint = 'Save it next to the page and write its file name.';
      return [{ code: 'address-off-site', line, message, hint }];
    }
    if (address.startsWith('/') || isFileBeside(join(folder, file), address)) return [];
    const hint = 'Write the path from the page’s folder, or from public/ with a slash: /name.png.';
    return [{ code: 'image-missing', line, message: `Image not found: ${address}.`, hint }];
  });
}

function isFileBeside(page: string, address: string): boolean {
  try {
    return existsSync(join(page, '..', decodeURI(address)));
  } catch {
    return false;
  }
}
