import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { normaliseBase } from '../../src/model/paths.ts';

/** The response of GitHub Pages to a path: a file, a redirect, or the 404 page. */
export type PreviewResponse =
  | { status: 200 | 404; file: string }
  | { status: 301; location: string }
  | { status: 404; file?: never };

/**
 * The response of GitHub Pages to a path, for a site under `base`: a path of a folder without a trailing slash redirects to the path with one; a folder is served as
 * its `index.html` and never listed; `/about` also finds `about.html`; paths are case-sensitive; for everything else, `404.html` is sent.
 */
export function toResponse(folder: string, base: string, path: string): PreviewResponse {
  const root = normaliseBase(base);
  if (!path.startsWith(root)) {
    if (`${path}/` === root) return { status: 301, location: root };
    return { status: 404 };
  }
  const decoded = decode(path.slice(root.length));
  const found = decoded === undefined ? undefined : findResponse(folder, decoded, path);
  return found ?? notFound(folder);
}

function findResponse(
  folder: string,
  path: string,
  requested: string,
): PreviewResponse | undefined {
  const target = join(folder, path);
  if (relative(folder, target).startsWith('..')) return undefined;
  if (isFile(target) && !path.endsWith('/')) return toFileResponse(folder, target);
  if (isFolder(target)) {
    if (path !== '' && !path.endsWith('/')) return { status: 301, location: `${requested}/` };
    return toFileResponse(folder, join(target, 'index.html'));
  }
  return path.endsWith('/') ? undefined : toFileResponse(folder, `${target}.html`);
}

/** Checks the exact spelling, even on a file system that ignores case. */
function toFileResponse(folder: string, file: string): PreviewResponse | undefined {
  if (!isFile(file)) return undefined;
  const segments = relative(folder, file).split(sep);
  const paths = segments.map((_, index) => join(folder, ...segments.slice(0, index + 1)));
  const isSpeltExactly = paths.every((path) => readdirSync(dirname(path)).includes(basename(path)));
  return isSpeltExactly ? { status: 200, file } : undefined;
}

function notFound(folder: string): PreviewResponse {
  const page = join(folder, '404.html');
  return isFile(page) ? { status: 404, file: page } : { status: 404 };
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}
