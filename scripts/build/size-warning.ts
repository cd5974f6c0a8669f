import { MAX_SITE_BYTES } from '../doctor/check-sizes.ts';
import { formatCount } from '../format-count.ts';

/** The build warns above this share of the limit, so that the next digests still fit. */
const WARNED_SHARE = 0.8;

/** Number of folders in the warning. */
const MAX_FOLDERS = 5;

/** A warning if a site is close to GitHub Pages' limit, with its largest folders; otherwise undefined. `sizes` are bytes by path. */
export function formatSizeWarning(sizes: ReadonlyMap<string, number>): string | undefined {
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (total < WARNED_SHARE * MAX_SITE_BYTES) return undefined;
  const folders = new Map<string, number>();
  for (const [path, bytes] of sizes) {
    const [folder = ''] = path.includes('/') ? path.split('/') : ['top-level files'];
    folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  const largest = [...folders]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_FOLDERS)
    .map(([folder, bytes]) => `${folder} ${toMegabytes(bytes)} MB`);
  return [
    `warning: the site is ${toMegabytes(total)} MB; the limit of GitHub Pages is ${toMegabytes(MAX_SITE_BYTES)} MB.`,
    `  Largest folders: ${largest.join(', ')}.`,
    '  To reduce it, leave out the conversion logs (publishSource: false in site.yaml), or move digests to another repository.',
    '  docs/scale.md lists what large collections leave out.',
  ].join('\n');
}

/** Bytes of HTML above which a page is reported: browsers take seconds to show it, and phones may not show it at all. */
const MAX_PAGE_BYTES = 10_000_000;

/** Number of pages in the warning. */
const MAX_PAGES = 5;

/** A warning that names the pages that are too large for browsers, the largest first; undefined if there are none. `sizes` are bytes by path. */
export function formatPageWarning(sizes: ReadonlyMap<string, number>): string | undefined {
  const large = [...sizes]
    .filter(([path, bytes]) => path.endsWith('.html') && bytes > MAX_PAGE_BYTES)
    .sort(([, a], [, b]) => b - a);
  if (large.length === 0) return undefined;
  const named = large
    .slice(0, MAX_PAGES)
    .map(([path, bytes]) => `${path} ${toMegabytes(bytes)} MB`);
  const rest = large.length - named.length;
  return [
    `warning: these pages are larger than ${toMegabytes(MAX_PAGE_BYTES)} MB, too large for many browsers:`,
    `  ${named.join(', ')}${rest > 0 ? `, and ${formatCount(rest, 'other')}` : ''}.`,
    '  Shorten the texts of these papers, or split these digests.',
  ].join('\n');
}

const toMegabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en');
