import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The base path of a built site, taken from the assets of its home page. Default: `/`. */
export function baseOf(folder: string): string {
  const home = join(folder, 'index.html');
  if (!existsSync(home)) return '/';
  return /(?:href|src)="(\/[^":]*?)_astro\//.exec(readFileSync(home, 'utf8'))?.[1] ?? '/';
}
