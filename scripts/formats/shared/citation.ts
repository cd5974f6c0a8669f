import { readAuthors, readFamilyNames } from './read-authors.ts';

/** Maximum length of a formatted reference, in characters: one with twenty authors and a URL has about 600. */
const MAX_CITATION_LENGTH = 1000;

/** `[5]`, `5.`, `-` before a reference. */
const marker = /^\s*(?:\[\d{1,4}\]|\d{1,4}[.)]|[-*+•])?\s*/;

/** `Vaswani et al.`, `He, K.`, `K. He`: authors as in citation styles. */
const writtenAuthors =
  /^(?:[^.?!:]{2,80}\bet\.? al\b|\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?)+|(?:\p{Lu}\.[ -]?)+\p{Lu}\p{L}+[, (])/u;

/** The end of a reference's authors: a full stop that does not follow an initial, a quotation mark, or a year in parentheses. */
const authorsEnd = /(?<!\b\p{Lu})\.\s+|[,.]?\s+(?=["“]|\((?:19|20)\d\d)/u;

/** Whether a line is a formatted reference: `Vaswani et al. Attention Is All You Need. NeurIPS 2017.` */
function isCitation(line: string): boolean {
  if (line.length > MAX_CITATION_LENGTH || !/\b(?:19|20)\d\d/.test(line)) return false;
  const text = line.replace(marker, '');
  const { authors, rest } = splitAuthors(text);
  if (!/(?:\p{L}+\P{L}+){3}/u.test(rest)) return false;
  return writtenAuthors.test(text) || isAuthors(authors);
}

/** The line number of the first reference in a text, from 1; `undefined` unless most lines, or most paragraphs of wrapped lines, are references. */
export function findCitations(text: string): number | undefined {
  const lines = text.split('\n');
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' '));
  const isList = [lines, paragraphs].some((entries) => {
    const texts = entries.filter((entry) => /\p{L}/u.test(entry));
    return texts.filter(isCitation).length >= texts.length * MIN_CITATIONS_SHARE;
  });
  const first = lines.findIndex((line) => isCitation(line));
  return isList ? Math.max(first, 0) + 1 : undefined;
}

/** Minimum share of the entries that are references. The others are headings and references in another style. */
const MIN_CITATIONS_SHARE = 0.6;

/** `Kipf and Welling. Semi-Supervised …` → the authors and the rest. If the authors have no end, `authors` is the whole text. */
export function splitAuthors(text: string): { authors: string; rest: string } {
  const end = authorsEnd.exec(text);
  if (!end) return { authors: text, rest: '' };
  return { authors: text.slice(0, end.index), rest: text.slice(end.index + end[0].length) };
}

/** Whether a text consists of names of authors. */
export const isAuthors = (words: string): boolean =>
  (readAuthors(words) ?? readFamilyNames(words)) !== undefined;
