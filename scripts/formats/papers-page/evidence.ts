import type { Draft } from '../format.ts';
import { classifyLine } from './line-class.ts';
import type { PageText } from './lines.ts';
import { isPageMarker } from './titles-only.ts';

/** Minimum length of a typical abstract, in characters: notes and announcements have shorter paragraphs. */
const MIN_ABSTRACT_LENGTH = 250;

/** A URL, a DOI, an arXiv id. */
const identifier = /https?:\/\/|\b10\.\d{4,9}\/\S|\b\d{4}\.\d{4,5}\b/;

const paperWord = /\bet al\b|\bauthors?\b|^[^\w\n]*(?:abstract|summary)\b/im;

/**
 * Whether anything shows that a text is about papers: a link, an identifier, an author, a word of a papers page, or paragraphs as long as abstracts.
 * Without this check, any text with headings or short lines and paragraphs would look like titles and abstracts.
 */
export function mentionsPapers(text: string, page: PageText, drafts: Draft[]): boolean {
  if (identifier.test(text) || paperWord.test(text)) return true;
  if (page.lines.some(({ hrefs }) => hrefs.length > 0)) return true;
  if (page.lines.some((line) => isPageMarker({ ...line, lineClass: classifyLine(line) })))
    return true;
  const draftsWithAbstracts = drafts.filter(
    ({ abstract = '' }) => abstract.length >= MIN_ABSTRACT_LENGTH,
  );
  return draftsWithAbstracts.length >= drafts.length / 2;
}
