import { join } from 'node:path';
import { measureSite, type SiteSize } from '../scale/measure-site.ts';
import { runMeasured, type Run } from '../scale/run-measured.ts';
import { writeHugoContent } from './write-hugo-content.ts';

/** What the same pages cost with Hugo, and indexing them with Pagefind. */
export interface HugoReport {
  hugo: Run;
  pagefind: Run;
  size: SiteSize;
}

/** Builds the papers of a content folder with the installed Hugo (Debian's package `hugo`), in `folder`. Hugo's input is written there first. */
export async function measureHugo(content: string, folder: string): Promise<HugoReport> {
  const [source, site] = [join(folder, 'hugo-content'), join(folder, 'hugo-site')];
  writeHugoContent(content, source);
  const hugo = await runMeasured('hugo', [
    ...['--source', join(import.meta.dirname, 'hugo'), '--contentDir', source],
    ...['--destination', site, '--cacheDir', join(folder, 'hugo-cache')],
    ...['--quiet', '--noBuildLock'],
  ]);
  const pagefind = await runMeasured(process.execPath, [
    'node_modules/pagefind/lib/runner/bin.cjs',
    ...['--site', site, '--quiet'],
  ]);
  return { hugo, pagefind, size: measureSite(site) };
}
