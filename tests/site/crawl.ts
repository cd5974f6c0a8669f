import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages of a built site that cannot be reached from the home page by links and forms. What scripts add does not count. */
export function findUnreached(folder: string, base: string): string[] {
  const seen = new Set(['index.html']);
  for (const page of seen)
    for (const target of targetsOf(readFileSync(join(folder, page), 'utf8'), base))
      if (existsSync(join(folder, target))) seen.add(target);
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !seen.has(file));
}

/** Files of the pages that a page's links and forms lead to. */
function targetsOf(html: string, base: string): string[] {
  return [...html.matchAll(/<(?:a [^>]*?href|form [^>]*?action)="([^"#?]*)/g)]
    .map(([, link = '']) => link)
    .filter((link) => link.startsWith(base))
    .map((link) => decodeURIComponent(link.slice(base.length)))
    .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
    .filter((path) => path.endsWith('.html'));
}
