import { parseName } from '../../../src/model/names/parse-name.ts';
import type { Name } from '../../../src/model/paper.ts';
import { toHref } from '../shared/identifiers.ts';
import type { Link } from '../../../src/model/paper.ts';

/** An abstract without what arXiv's announcements write before it, `arXiv:2305.16300v1 Announce Type: new Abstract:`, and without `<p>` around it. */
export function cleanAbstract(raw: string | undefined): string | undefined {
  const text = raw
    ?.replace(/^\s*<p>|<\/p>\s*$/g, '')
    .replace(/^\s*arXiv:\S+ Announce Type: \S+\s+Abstract:\s*/i, '');
  return text
    ?.split(/\n\s*\n|\n {2,}(?=\S)/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** A title without the id that announcements write after it: `A Title. (arXiv:2305.16300v1 [cs.CL])`. */
export const cleanTitle = (raw: string | undefined) =>
  raw
    ?.replace(/\.?(?<!\s)\s*\(arXiv:\S{1,40}\s+\[[^\]]{0,40}\][^)]{0,40}\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** `A. Author, B. Author and C. Author (Affiliation)`: affiliations in parentheses are dropped, since they cannot be assigned to names. */
export function readAuthorList(raw: string): Name[] {
  const plain = raw
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
  return plain.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).flatMap((name) => parseName(name) ?? []);
}

/** URLs of code in arXiv's comments: `Code at https://github.com/a/b, 12 pages`. */
export function linksInComment(comment: string | undefined): Link[] {
  const urls = comment?.match(/https?:\/\/[^\s,;)]+[^\s,;).]/g) ?? [];
  return urls.flatMap((url) => {
    const href = toHref(url);
    return href && /github\.com|gitlab\.com/.test(href) ? [{ rel: 'code' as const, href }] : [];
  });
}
