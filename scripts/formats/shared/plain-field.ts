import { parseTex } from '../../../src/text/parse-tex.ts';
import { toPlain } from '../../../src/text/plain.ts';

/** Characters of TeX and HTML markup; a text without them is plain. */
const markup = /[\\<&${}~^]|--|``|''/;

/** A field that has no formatting (a venue, a publisher, a name) as plain Unicode on one line. */
export function toPlainField(raw: string): string {
  const text = markup.test(raw) ? toPlain(parseTex(raw).tree) : raw;
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}
