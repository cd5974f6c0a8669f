import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the exports and feeds of a page at `to` to its former address `from`, under the names that they would have there: `papers/new/new.bib` →
 * `papers/old/old.bib`. Copies only between pages of the same kind, because an index does not have the files of its entries.
 */
export function copyFiles(site: string, from: string, to: string): void {
  const [source, target] = [to, from].map((address) => decodeURIComponent(address));
  const [kind, name, ...rest] = (source ?? '').split('/');
  const [formerKind, formerName, ...formerRest] = (target ?? '').split('/');
  const isPage = rest.join('') === '' && formerRest.join('') === '';
  if (!name || !formerName || kind !== formerKind || !isPage) return;
  const folder = join(site, source!);
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'index.html') continue;
    const formerFile = entry.name.startsWith(`${name}.`)
      ? formerName + entry.name.slice(name.length)
      : entry.name;
    const file = join(site, target!, formerFile);
    if (!existsSync(file)) copyFileSync(join(folder, entry.name), file);
  }
}
