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
import { findTakenNames, toIdKey } from './find-taken-names.ts';
import { ContentError, type ContentIssue } from './content-error.ts';

/** A URL in a page's text, with its line in the file. */
interface PageUrl {
  url: string;
  line: number;
  isImage: boolean;
}

/** A page of `content/pages/`. */
export interface CustomPage {
  id: string;
  /** From `content/pages/`. */
  file: string;
  urls: PageUrl[];
  /** Former ids, which redirect. */
  also: string[];
}

/** Folders of the site that contain no pages, and pages that a host requests by name. */
const folderAndFileNames = ['records', 'series', 'pagefind', '_astro', 'index', '404'];
const builtInPaths = [
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
/** The first segments of the paths that the site itself uses. */
export const reservedNames: ReadonlySet<string> = new Set([...builtInPaths, ...folderAndFileNames]);

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
    const depthIssues = parsed.issues ? [] : checkDepth(parsed.body, parsed.bodyLine);
    const urls =
      parsed.issues || depthIssues.length > 0 ? [] : findUrls(parsed.body, parsed.bodyLine);
    const also = parsed.issues ? [] : (parsed.frontMatter.also ?? []);
    const page = { id: toPageId(file), file, urls, also };
    const pageIssues = [
      ...checkName(page, pages),
      ...(parsed.issues ?? []).map((issue) => ({ code: 'page-invalid' as const, ...issue })),
      ...depthIssues,
      ...checkImages(folder, page),
    ];
    issues.push(...pageIssues.map((issue) => ({ file: `pages/${file}`, ...issue })));
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
  if (reservedNames.has(first))
    return [
      {
        code,
        line: 1,
        message: `The URL “${first}” is reserved for a page of the site.`,
        hint,
      },
    ];
  const twin = others.find((other) => toIdKey(other.id) === toIdKey(id));
  if (!twin) return [];
  return [{ code, line: 1, message: `pages/${twin.file} has the same URL, “${id}”.`, hint }];
}

/** Every link and image of a text, including reference links (`[paper][1]`) but not footnotes (`[^1]`). */
function findUrls(markdown: string, firstLine: number): PageUrl[] {
  const tree = parseMarkdown(markdown);
  const images = new Set<string>();
  const urls: PageUrl[] = [];
  const add = ({ url, position }: Pick<Image | Link, 'url' | 'position'>, isImage: boolean) =>
    urls.push({
      url,
      line: firstLine - 1 + (position?.start.line ?? 1),
      isImage,
    });
  visit(tree, 'imageReference', ({ identifier }) => void images.add(identifier));
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') add(node, node.type === 'image');
    if (node.type === 'definition' && !node.identifier.startsWith('^'))
      add(node, images.has(node.identifier));
  });
  return urls;
}

/** Images next to the page must exist. Those in `public/` are checked together with the links. */
function checkImages(folder: string, { file, urls }: CustomPage): PageIssue[] {
  return urls.flatMap(({ url, line, isImage }): PageIssue[] => {
    if (!isImage) return [];
    if (isOffSite(url)) {
      const message = `The image ${url} is on another site, and pages load nothing from other sites.`;
      const hint = 'Save it next to the page and write its file name.';
      return [{ code: 'address-off-site', line, message, hint }];
    }
    if (url.startsWith('/')) return [];
    const kind = findImage(join(folder, file), url);
    if (kind === 'image') return checkSvg(join(folder, file), url, line);
    if (kind === 'other') {
      const message = `${url} is not a PNG, JPEG, GIF, WebP, AVIF or SVG image.`;
      return [{ code: 'image-missing', line, message, hint: 'Save the image again.' }];
    }
    const hint = 'Write the path from the page’s folder, or from public/ with a slash: /name.png.';
    return [{ code: 'image-missing', line, message: `Image not found: ${url}.`, hint }];
  });
}

/** Images are published as they are, and a visitor can open an SVG like a page. */
function checkSvg(page: string, url: string, line: number): PageIssue[] {
  if (!url.toLowerCase().endsWith('.svg')) return [];
  const code = findSvgCode(readText(pathOf(page, url)));
  if (!code) return [];
  const message = `${url} could run code in a visitor’s browser: it has ${code.what} (line ${code.line}).`;
  const hint = 'Remove the code, for example by saving as “plain SVG”, or use a PNG.';
  return [{ code: 'svg-script', line, message, hint }];
}

/** The file of an image next to a page. Throws for invalid escape sequences. */
const pathOf = (page: string, url: string) => join(page, '..', decodeURI(url));

/** What a page's relative image URL refers to: an image, something else, or nothing. */
function findImage(page: string, url: string): 'image' | 'other' | 'none' {
  try {
    const path = pathOf(page, url);
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
