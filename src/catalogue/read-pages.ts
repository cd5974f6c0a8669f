import type { Image, Link } from 'mdast';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { facets } from '../site/facets.ts';
import { parseMarkdownFile } from '../model/files/front-matter.ts';
import { listMarkdownFiles } from '../model/files/markdown-folder.ts';
import { isOffSite } from '../model/page-links.ts';
import { describeForbiddenId } from '../model/describe-invalid-id.ts';
import { pageSchema, toPageId } from '../model/page.ts';
import { paths } from '../model/paths.ts';
import { findDeepLine, MAX_CONTAINERS, parseMarkdown } from '../text/markdown.ts';
import { readText } from './read-text.ts';
import { isImage } from './image-type.ts';
import { findSvgCode } from './svg-code.ts';
import { findTakenNames } from './find-taken-names.ts';
import { ContentError, type ContentIssue } from './content-error.ts';

/** A URL in a page's text, with its line in the file. */
interface PageAddress {
  address: string;
  line: number;
  isImage: boolean;
}

/** A page of `content/pages/`. */
export interface CustomPage {
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
/** The first parts of the URLs that the site itself uses. */
export const reserved: ReadonlySet<string> = new Set([...builtIn, ...otherNames]);

/** Reads the maintainer's pages; throws a `ContentError` with all problems in any of them. */
export function readPages(contentDir: string): CustomPage[] {
  const { pages, issues } = parsePages(contentDir);
  if (issues.length > 0) throw new ContentError(issues);
  return pages;
}

/** The maintainer's pages, with all problems in them. */
export function parsePages(contentDir: string): { pages: CustomPage[]; issues: ContentIssue[] } {
  const folder = join(contentDir, 'pages');
  const issues: ContentIssue[] = [];
  const pages: CustomPage[] = [];
  for (const file of listMarkdownFiles(folder)) {
    const parsed = parseMarkdownFile(readText(join(folder, file)), pageSchema);
    const deep = parsed.issues ? [] : checkDepth(parsed.body, parsed.bodyLine);
    const addresses =
      parsed.issues || deep.length > 0 ? [] : findAddresses(parsed.body, parsed.bodyLine);
    const also = parsed.issues ? [] : (parsed.frontMatter.also ?? []);
    const page = { id: toPageId(file), file, addresses, also };
    const found = [
      ...checkName(page, pages),
      ...(parsed.issues ?? []).map((issue) => ({ code: 'page-invalid' as const, ...issue })),
      ...deep,
      ...checkImages(folder, page),
    ];
    issues.push(...found.map((issue) => ({ file: `pages/${file}`, ...issue })));
    pages.push(page);
  }
  issues.push(...findTakenFormerIds(pages));
  return { pages, issues };
}

const findTakenFormerIds = (pages: CustomPage[]): ContentIssue[] =>
  findTakenNames(pages.map(({ file, ...page }) => ({ ...page, file: `pages/${file}` }))).map(
    (taken) => ({ code: 'page-invalid', line: 1, ...taken }),
  );

type PageIssue = Omit<ContentIssue, 'file'>;

/** Reports a name that no URL can have, and two files with the same URL. Case and Unicode normalisation are ignored, as on some file systems. */
function checkName({ id }: CustomPage, others: CustomPage[]): PageIssue[] {
  const forbidden = describeForbiddenId(id);
  if (forbidden)
    return [{ code: 'name-invalid', line: 1, message: forbidden, hint: 'Rename the file.' }];
  const [first = ''] = id.toLowerCase().split('/');
  const code = 'page-address-taken';
  const hint = 'Give the file another name.';
  if (reserved.has(first))
    return [
      {
        code,
        line: 1,
        message: `The URL “${first}” is reserved for a page of the site.`,
        hint,
      },
    ];
  const toKey = (name: string) => name.normalize('NFC').toLowerCase();
  const twin = others.find((other) => toKey(other.id) === toKey(id));
  if (!twin) return [];
  return [{ code, line: 1, message: `pages/${twin.file} has the same URL, “${id}”.`, hint }];
}

/** Every link and image of a text, including reference links (`[paper][1]`) but not footnotes (`[^1]`). */
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

/** Images next to the page must exist. Those in `public/` are checked together with the links. */
function checkImages(folder: string, { file, addresses }: CustomPage): PageIssue[] {
  return addresses.flatMap(({ address, line, isImage }): PageIssue[] => {
    if (!isImage) return [];
    if (isOffSite(address)) {
      const message = `The image ${address} is on another site, and pages load nothing from other sites.`;
      const hint = 'Save it next to the page and write its file name.';
      return [{ code: 'address-off-site', line, message, hint }];
    }
    if (address.startsWith('/')) return [];
    const state = imageState(join(folder, file), address);
    if (state === 'image') return checkSvg(join(folder, file), address, line);
    if (state === 'other') {
      const message = `${address} is not a PNG, JPEG, GIF, WebP, AVIF or SVG image.`;
      return [{ code: 'image-missing', line, message, hint: 'Save the image again.' }];
    }
    const hint = 'Write the path from the page’s folder, or from public/ with a slash: /name.png.';
    return [{ code: 'image-missing', line, message: `Image not found: ${address}.`, hint }];
  });
}

/** Images are published as they are, and a visitor can open an SVG like a page. */
function checkSvg(page: string, address: string, line: number): PageIssue[] {
  if (!address.toLowerCase().endsWith('.svg')) return [];
  const code = findSvgCode(readText(pathOf(page, address)));
  if (!code) return [];
  const message = `${address} could run code in a visitor’s browser: it has ${code.what} (line ${code.line}).`;
  const hint = 'Remove the code, for example by saving as “plain SVG”, or use a PNG.';
  return [{ code: 'svg-script', line, message, hint }];
}

/** The file of an image next to a page. Throws for invalid escape sequences. */
const pathOf = (page: string, address: string) => join(page, '..', decodeURI(address));

/** Whether the URL of an image next to a page is one, something else, or nothing. */
function imageState(page: string, address: string): 'image' | 'other' | 'none' {
  try {
    const path = pathOf(page, address);
    if (!existsSync(path)) return 'none';
    return statSync(path).isFile() && isImage(path) ? 'image' : 'other';
  } catch {
    return 'none';
  }
}

function checkDepth(markdown: string, bodyLine: number): PageIssue[] {
  const line = findDeepLine(markdown);
  if (line === undefined) return [];
  const message = `Lists and quotes are nested more than ${MAX_CONTAINERS} levels deep.`;
  return [{ code: 'page-invalid', line: bodyLine - 1 + line, message, hint: 'Use fewer levels.' }];
}
