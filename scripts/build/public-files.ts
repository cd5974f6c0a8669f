import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { listFiles } from '../../src/model/files/list-files.ts';
import { paths } from '../../src/model/paths.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { feedFormats } from '../../src/outputs/feeds/index.ts';
import { getAddresses } from '../../src/site/addresses/get-addresses.ts';
import { CommandError } from '../command-error.ts';
import { formatFiles } from '../format-files.ts';
import { checksumsFile } from '../verify/checksums.ts';

/**
 * Throws a `CommandError` if files in `public/` have the names of files that the build generates: Astro would leave out the generated ones. Also throws
 * for a link to a folder that contains the link, and names it: Vite’s error does not.
 */
export function checkPublicFiles(publicDir: string, catalogue: Catalogue): void {
  const isGenerated = matchGeneratedFiles(catalogue);
  const replacing = listFiles(publicDir).filter(isGenerated);
  if (replacing.length === 0) return;
  throw new CommandError(
    'public-replaces',
    [
      'These files would replace files that the build generates:',
      formatFiles(replacing.map((file) => `public/${file}`)),
      'Rename or delete them.',
    ].join('\n'),
  );
}

/**
 * Returns a function that says whether a path is that of a generated file, or of a file in place of a generated folder. `robots.txt`, `404.html` and `preview.png` are
 * not among them: a maintainer may want to replace them.
 */
export function matchGeneratedFiles(catalogue: Catalogue): (file: string) => boolean {
  const addresses = [...getAddresses(catalogue).list.keys()].map(decodeURIComponent);
  const folders = new Set([paths.home(), ...addresses]);
  const isInRoot = matchRootFiles(catalogue);
  return (file) => {
    const name = posix.basename(file);
    const folder = file.slice(0, -name.length);
    if (generatedFolder.test(file) || folders.has(`${file}/`)) return true;
    if (!folders.has(folder)) return false;
    if (name === 'index.html' || feedFormats.some((feed) => feed.file === name)) return true;
    if (folder === '') return isInRoot(name);
    if (name === 'citations.json') return folder.startsWith(paths.digests());
    return exports.some(({ extension }) => paths.pageExport(folder, extension) === file);
  };
}

/** Folders in which only the build writes. */
const generatedFolder = /^(?:_astro|pagefind|records)(?:\/|$)/;

/** Like `matchGeneratedFiles`, for the files in the root folder other than feeds. */
function matchRootFiles({ contentDir, site }: Catalogue): (name: string) => boolean {
  const names = new Set([
    ...[paths.accent(), paths.languageStyles(), paths.navigationScript()],
    ...['papers.schema.json', 'sw.js', checksumsFile],
    ...(existsSync(join(contentDir, 'custom.css')) ? [paths.customStyles()] : []),
    ...(site.offline ? [paths.webManifest(), 'offline.json'] : []),
  ]);
  const extensions = exports.map(({ extension }) => extension.replaceAll('.', '\\.')).join('|');
  const pattern = new RegExp(
    `^(?:papers(?:-\\d+)?\\.(?:${extensions})|sitemap-(?:index|\\d+)\\.xml)(?:\\.gz)?$`,
  );
  return (name) => names.has(name) || pattern.test(name);
}
