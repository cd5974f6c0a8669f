import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files and bytes of a built site or a part of it. */
export interface Size {
  files: number;
  bytes: number;
}

/** The size of a built site. */
export interface SiteSize extends Size {
  /** By first folder, the largest first; `.` for files in the root. */
  folders: Map<string, Size>;
  /** Median size of a paper's page in bytes, of up to 500 pages. */
  paperPage: { raw: number; gzip: number };
}

/** Number of paper pages, at most, that are measured to find the median. */
const MAX_PAGES = 500;

/** Measures a built site. */
export function measureSite(site: string): SiteSize {
  const files = globSync('**/*', { cwd: site, withFileTypes: false })
    .map((path) => ({ path, stats: statSync(join(site, path)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, bytes: stats.size }));
  const folders = [...Map.groupBy(files, ({ path }) => folderOf(path))].map(
    ([folder, all]) => [folder, sizeOf(all)] as const,
  );
  return {
    ...sizeOf(files),
    folders: new Map(folders.sort(([, a], [, b]) => b.bytes - a.bytes)),
    paperPage: measurePages(
      site,
      files.map(({ path }) => path),
    ),
  };
}

function folderOf(path: string): string {
  const segments = path.split('/');
  if (segments.length === 1) return '.';
  return segments[0] === 'digests' && segments[2] === 'source' ? 'digests/*/source' : segments[0]!;
}

const sizeOf = (files: { bytes: number }[]): Size => ({
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

function measurePages(site: string, paths: string[]): SiteSize['paperPage'] {
  const pages = paths.filter((path) => /^papers\/(?!page\/)[^/]+\/index\.html$/.test(path)).sort();
  const step = Math.ceil(pages.length / MAX_PAGES);
  const texts = pages
    .filter((_, index) => index % step === 0)
    .map((path) => readFileSync(join(site, path)));
  return {
    raw: median(texts.map(({ length }) => length)),
    gzip: median(texts.map((text) => gzipSync(text).length)),
  };
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
