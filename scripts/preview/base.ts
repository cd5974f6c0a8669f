import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path that a built site was built for, as its home page's own assets tell. Default: `/`. */
export function baseOf(folder: string): string {
  const home = join(folder, 'index.html');
  if (!existsSync(home)) return '/';
  return /(?:href|src)="(\/[^":]*?)_astro\//.exec(readFileSync(home, 'utf8'))?.[1] ?? '/';
}
