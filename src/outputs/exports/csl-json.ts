import type { Name, Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Export, ExportContext } from './export.ts';
import { plain, plainLine } from '../../text/views.ts';

/** CSL-JSON (https://github.com/citation-style-language/schema), plain Unicode; one item per line. */
export const cslJson: Export = {
  name: 'csl-json',
  label: 'CSL-JSON',
  extension: 'csl.json',
  scopes: ['paper', 'list', 'collection'],
  mediaType: 'application/vnd.citationstyles.csl+json',
  entry: (paper, context) =>
    JSON.stringify(withAnnotation(toCslItem(paper, context.key(paper)), paper, context)),
  around: { before: '[\n', between: ',\n', after: '\n]\n' },
};

/** The maintainer's comment and the visitor's note as CSL's `annote`, its variable for remarks on an item. */
function withAnnotation(item: CslItem, paper: Paper, { note }: ExportContext): CslItem {
  const remarks = [paper.comment && plainLine(paper.comment), cleanLine(note?.(paper) ?? '')];
  const annote = remarks.filter(Boolean).join(' ');
  return annote === '' ? item : { ...item, annote };
}

/** Fields of a paper that are CSL variables of the same name, with text as their values. */
const textVariables = [
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
  'event-place',
  'publisher',
  'publisher-place',
  'volume',
  'issue',
  'number',
  'page',
  'edition',
  'chapter-number',
  'number-of-pages',
  'genre',
  'version',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'DOI',
  'URL',
  'language',
] as const satisfies (keyof Paper)[];

/** The paper as a CSL item. CSL requires a type; a paper without one is a `document`. */
export function toCslItem(paper: Paper, key: string) {
  const texts = textVariables.flatMap((name) => {
    const value = paper[name];
    return value === undefined ? [] : [[name, cleanLine(value)]];
  });
  return {
    id: paper.id,
    'citation-key': key,
    type: paper.type ?? 'document',
    title: plainLine(paper.title),
    ...(paper.author && { author: paper.author.map(cslName) }),
    ...(paper.editor && { editor: paper.editor.map(cslName) }),
    ...(paper.issued && { issued: cslDate(paper.issued) }),
    ...(paper.submitted && { submitted: cslDate(paper.submitted) }),
    ...Object.fromEntries(texts),
    ...(paper.arxiv && { archive: 'arXiv', archive_location: cleanLine(paper.arxiv) }),
    ...(paper.keyword && { keyword: paper.keyword.map(cleanLine).join(', ') }),
    ...(paper.retracted && { status: cleanLine(`retracted: ${paper.retracted}`) }),
    ...(paper.abstract && { abstract: plain(paper.abstract) }),
  } as CslItem;
}

const cslDate = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

const nameParts = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const satisfies (keyof Name)[];

/** CSL names have no properties for an ORCID or affiliation. */
function cslName(name: Name): Name {
  const parts = nameParts.filter((part) => name[part] !== undefined);
  return Object.fromEntries(parts.map((part) => [part, cleanLine(name[part]!)]));
}

export interface CslItem {
  id: string;
  'citation-key': string;
  type: string;
  title: string;
  author?: Name[];
  editor?: Name[];
  issued?: { 'date-parts': number[][] };
  submitted?: { 'date-parts': number[][] };
  abstract?: string;
  [variable: string]: unknown;
}
