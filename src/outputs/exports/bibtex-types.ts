import type { Paper } from '../../model/paper.ts';

/** BibTeX's entry type for a CSL type; other types are `misc`. */
const entryTypes: Partial<Record<NonNullable<Paper['type']>, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  'paper-conference': 'inproceedings',
  chapter: 'incollection',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  book: 'book',
  pamphlet: 'booklet',
  report: 'techreport',
  standard: 'techreport',
  manuscript: 'unpublished',
};

/** The BibTeX entry type of a paper. If its CSL type is unknown, a volume or an issue means an article in a periodical. */
export function bibtexType(paper: Paper): string {
  const { type, genre = '', volume, issue } = paper;
  if (type === 'thesis') return /master|msc|diplom/i.test(genre) ? 'mastersthesis' : 'phdthesis';
  if (type) return entryTypes[type] ?? 'misc';
  return paper['container-title'] && (volume ?? issue) ? 'article' : 'misc';
}

/** The field for the container's title in an entry of a type. */
export function containerField(entryType: string): string {
  if (entryType === 'article') return 'journal';
  return entryType === 'inproceedings' || entryType === 'incollection'
    ? 'booktitle'
    : 'howpublished';
}

/** The field for the publisher in an entry of a type. */
export function publisherField(entryType: string): string {
  if (entryType.endsWith('thesis')) return 'school';
  return entryType === 'techreport' ? 'institution' : 'publisher';
}
