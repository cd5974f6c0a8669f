import { posix } from 'node:path';
import { toPageId } from './page.ts';
import { paths } from './paths.ts';

/** Whether a URL is on another site or does not refer to a page (`mailto:`). */
export function isOffSite(link: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(link);
}

/**
 * The path below the base that a link in a page of `content/pages/` refers to, with its fragment: `/papers/` is `papers/`, `team.md#ada` is
 * `team/#ada`. `file` is the page's file, from `content/pages/`. `undefined` for URLs of other sites.
 */
export function toSitePath(link: string, file: string): string | undefined {
  if (isOffSite(link)) return undefined;
  if (link.startsWith('/')) return link.slice(1);
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  if (target.endsWith('.md')) {
    const other = posix.join(posix.dirname(file), decode(target));
    return paths.page(toPageId(other)) + rest;
  }
  const { pathname } = new URL(target, `https://site.invalid/${paths.page(toPageId(file))}`);
  return pathname.slice(1) + rest;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
