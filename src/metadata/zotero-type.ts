import type { Paper } from '../schemas/paper.ts';
import type { MetaTag } from './head.ts';

/**
 * Zotero's own name for what the paper is: its translator "Embedded Metadata" reads it before it guesses from Highwire tags, which have no
 * word for a preprint or a dataset, and would take a page without authors for a web page.
 */
export function zoteroTypeTag({ type }: Paper): MetaTag {
  return { name: 'z:itemType', content: (type && itemTypes[type]) ?? 'document' };
}

const itemTypes: Partial<Record<NonNullable<Paper['type']>, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  bill: 'bill',
  book: 'book',
  chapter: 'bookSection',
  dataset: 'dataset',
  'entry-dictionary': 'dictionaryEntry',
  'entry-encyclopedia': 'encyclopediaArticle',
  interview: 'interview',
  legal_case: 'case',
  legislation: 'statute',
  manuscript: 'manuscript',
  map: 'map',
  motion_picture: 'film',
  'paper-conference': 'conferencePaper',
  patent: 'patent',
  personal_communication: 'letter',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  report: 'report',
  review: 'journalArticle',
  'review-book': 'journalArticle',
  software: 'computerProgram',
  song: 'audioRecording',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'webpage',
};
