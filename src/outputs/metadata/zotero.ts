import { cleanLine } from '../../text/clean-text.ts';
import type { Paper } from '../../model/paper.ts';
import type { MetaTag } from './head.ts';

/**
 * The paper's type and fields by Zotero's own names (https://api.zotero.org/schema), which its translator "Embedded Metadata" reads: the type,
 * which it would otherwise guess from Highwire's tags, the fields that Highwire does not have, and all fields of a paper without authors, which
 * has no Highwire tags.
 */
export function zoteroTags(paper: Paper): MetaTag[] {
  const { type = 'document', author } = paper;
  const fields = [...(author?.length ? [] : fieldsOfHighwire), ...fieldsBeyondHighwire];
  return [
    { name: 'z:itemType', content: itemTypes[type] ?? 'document' },
    ...fields.flatMap(([name, types, valueOf]) => {
      const value = types.test(type) && valueOf(paper);
      return value ? [{ name, content: cleanLine(value) }] : [];
    }),
  ];
}

/** A tag (`z:` and Zotero's field, or a property of BIBO), the CSL types whose items have it, and its value. */
type Field = [name: string, types: RegExp, valueOf: (paper: Paper) => string | undefined];

const fieldsBeyondHighwire: Field[] = [
  [
    'z:publicationTitle',
    /^(?:paper-conference|article-(?:magazine|newspaper)|entry-.*|post.*|webpage)$/,
    (paper) => paper['container-title'],
  ],
  [
    'z:publisher',
    /^article$/,
    (paper) => paper.publisher ?? paper['container-title'] ?? (paper.arxiv && 'arXiv'),
  ],
  ['z:archiveID', /^article$/, ({ arxiv }) => arxiv && `arXiv:${arxiv}`],
  ['z:type', /^(?:thesis|report|manuscript)$/, ({ genre }) => genre],
  ['z:number', /^(?:patent|standard|bill|dataset)$/, ({ number }) => number],
  [
    'z:place',
    /^(?:paper-conference|book|chapter|thesis|report|speech|manuscript|entry-.*)$/,
    (paper) => paper['publisher-place'] ?? paper['event-place'],
  ],
  ['z:edition', /^(?:book|chapter|entry-.*)$/, ({ edition }) => edition],
  ['z:numPages', /^(?:book|thesis|standard)$/, (paper) => paper['number-of-pages']],
  ['z:versionNumber', /^(?:software|dataset|standard)$/, ({ version }) => version],
];

const anyType = /^/;

const fieldsOfHighwire: Field[] = [
  ['z:date', anyType, ({ issued }) => issued],
  [
    'z:publicationTitle',
    /^(?:article-journal|review.*|chapter|document)$/,
    (paper) => paper['container-title'],
  ],
  ['z:volume', anyType, ({ volume }) => volume],
  ['z:issue', anyType, ({ issue }) => issue],
  ['z:pages', anyType, ({ page }) => page],
  ['z:publisher', /^(?!article$)/, ({ publisher }) => publisher],
  ['bibo:doi', anyType, ({ DOI }) => DOI],
  ['z:url', anyType, ({ URL }) => URL],
];

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
