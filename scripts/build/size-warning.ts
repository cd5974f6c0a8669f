import { MAX_SITE_BYTES } from '../doctor/check-sizes.ts';

/** Share of the limit from which the build warns: the next digests should still fit. */
const WARNED_SHARE = 0.8;

/** Folders that the warning names. */
const MAX_FOLDERS = 5;

/** A warning for a site that is near GitHub Pages' limit, with its largest folders; nothing for a smaller one. `sizes` are bytes by path. */
export function formatSizeWarning(sizes: ReadonlyMap<string, number>): string | undefined {
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (total < WARNED_SHARE * MAX_SITE_BYTES) return undefined;
  const folders = new Map<string, number>();
  for (const [path, bytes] of sizes) {
    const [folder = ''] = path.includes('/') ? path.split('/') : ['files of the home folder'];
    folders.set(folder, (folders.get(folder) ?? 0) + bytes);
  }
  const largest = [...folders]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_FOLDERS)
    .map(([folder, bytes]) => `${folder} ${toMegabytes(bytes)} MB`);
  return [
    `warning: the site has ${toMegabytes(total)} MB; GitHub Pages takes ${toMegabytes(MAX_SITE_BYTES)} MB.`,
    `  Largest folders: ${largest.join(', ')}.`,
    '  Smaller: publishSource: false in site.yaml leaves out the conversion logs; a digest moved to another repository is a site of its own.',
    '  What is left out of large collections: docs/scale.md',
  ].join('\n');
}

const toMegabytes = (bytes: number) => Math.round(bytes / 1e6).toLocaleString('en');
