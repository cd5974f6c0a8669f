import { MAX_SITE_BYTES } from '../doctor/check-sizes.ts';

/** The build warns from this share of the limit, so that the next digests still fit. */
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
    `warning: the site has ${toMegabytes(total)} MB; the limit of GitHub Pages is ${toMegabytes(MAX_SITE_BYTES)} MB.`,
    `  Largest folders: ${largest.join(', ')}.`,
    '  To reduce it, leave out the conversion logs (publishSource: false in site.yaml), or move digests to another repository.',
    '  docs/scale.md lists what large collections leave out.',
  ].join('\n');
}

const toMegabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en');
