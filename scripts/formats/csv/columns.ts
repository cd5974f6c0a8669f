import { parseName } from '../../../src/model/names/parse-name.ts';
import { linkRels, type Link, type LinkRel, type Name } from '../../../src/model/paper.ts';
import type { Fields } from '../shared/clean-fields.ts';
import { parsePartialDate } from '../shared/partial-date.ts';
import { foldToAscii } from '../../../src/text/fold.ts';
import { toPlainField } from '../shared/plain-field.ts';
import { translatedNames } from './translated-names.ts';

/** The content of a column: the id, title or abstract of the record, a field of the paper, a kind of link, or something that papers do not have. */
export type Column = 'id' | 'title' | 'abstract' | keyof Fields | LinkRel | undefined;

/** Other names of columns, folded. */
const aliases: Record<string, Column> = {
  id: 'id',
  title: 'title',
  abstract: 'abstract',
  uid: 'id',
  paperid: 'id',
  key: 'id',
  citekey: 'id',
  citationkey: 'id',
  bibtexkey: 'id',
  number: 'id',
  papertitle: 'title',
  name: 'title',
  documenttitle: 'title',
  articletitle: 'title',
  summary: 'abstract',
  abstractnote: 'abstract',
  tldr: undefined,
  author: 'author',
  authors: 'author',
  authornames: 'author',
  authorfullnames: 'author',
  editors: 'editor',
  editor: 'editor',
  year: 'issued',
  publicationyear: 'issued',
  date: 'issued',
  publicationdate: 'issued',
  published: 'issued',
  issued: 'issued',
  venue: 'container-title',
  journal: 'container-title',
  conference: 'container-title',
  booktitle: 'container-title',
  publicationtitle: 'container-title',
  sourcetitle: 'container-title',
  proceedings: 'container-title',
  containertitle: 'container-title',
  keywords: 'keyword',
  keyword: 'keyword',
  authorkeywords: 'keyword',
  authorkeyword: 'keyword',
  indexkeywords: undefined,
  url: 'URL',
  link: 'URL',
  paperurl: 'URL',
  paperlink: 'URL',
  forum: 'URL',
  pdfurl: 'pdf',
  pdflink: 'pdf',
  codeurl: 'code',
  github: 'code',
  codelink: 'code',
  repository: 'code',
  projectpage: 'project',
  website: 'project',
  videourl: 'video',
  slidesurl: 'slides',
  posterurl: 'poster',
  data: 'dataset',
  datasets: 'dataset',
  openreview: 'review',
  arxivid: 'arxiv',
  arxiv: 'arxiv',
  arxivlink: 'arxiv',
  eprint: 'arxiv',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  pmcid: 'PMCID',
  pubmedid: 'PMID',
  pages: 'page',
  page: 'page',
  volume: 'volume',
  issue: 'issue',
  publisher: 'publisher',
  language: 'language',
  series: 'collection-title',
  edition: 'edition',
  award: 'award',
  awards: 'award',
  type: undefined,
};

/** In lower case, without accents, letters only. */
const foldName = (name: string) => foldToAscii(name).replace(/\P{L}/gu, '');

const translations = new Map<string, Column>(
  Object.entries(translatedNames).flatMap(([column, names]) =>
    names.split(', ').map((name) => [foldName(name), column as keyof typeof translatedNames]),
  ),
);

/** The content of a column, by its name in the header. */
export function columnOf(name: string): Column {
  const word = foldName(name);
  if (Object.hasOwn(aliases, word)) return aliases[word];
  return linkRels.find((rel) => rel === word) ?? translations.get(word);
}

/**
 * The contents of a table's columns. If no column is called “Title”, a column “Paper” or “Work” contains the titles, and “Name” only if another column
 * is known.
 */
export function columnsOf(names: string[]): Column[] {
  const columns = names.map(columnOf);
  if (!columns.includes('title')) {
    const paper = names.findIndex((name) => /^(?:papers?|work)$/i.test(name.trim()));
    return columns.map((column, index) => (index === paper ? 'title' : column));
  }
  const isSure = columns.some((column, index) =>
    column === 'title' ? foldName(names[index] ?? '') !== 'name' : column !== undefined,
  );
  return isSure ? columns : columns.map(() => undefined);
}

/** The cells of a row as fields of a paper. Of several columns of a kind, the first that is not empty is used. */
export function readCells(cells: [Column, string][]): Fields {
  const fields: Record<string, unknown> = {};
  const links: Link[] = [];
  for (const [column, cell] of cells) {
    if (
      !column ||
      column === 'id' ||
      column === 'title' ||
      column === 'abstract' ||
      cell.trim() === ''
    )
      continue;
    if (isRel(column)) links.push({ rel: column, href: cell });
    else fields[column] ??= readCell(column, cell);
  }
  return { ...fields, ...(links.length > 0 && { links }) };
}

const isRel = (column: Column): column is LinkRel =>
  (linkRels as readonly string[]).includes(column ?? '');

function readCell(column: keyof Fields, cell: string): unknown {
  if (column === 'author' || column === 'editor') return readPeople(cell);
  if (column === 'keyword' || column === 'award') return splitList(cell);
  if (column === 'issued') return parsePartialDate(cell.replace(/\.0$/, '')) ?? cell;
  return ['URL', 'DOI', 'arxiv'].includes(column) ? cell : toPlainField(cell);
}

/** The names in a cell: `A. Author|B. Author` (MiniConf), `Author, A.; Author, B.`, `A and B`, or `A. Author, B. Author` if no part is only a family name. */
export function readPeople(cell: string): Name[] {
  return splitPeople(cell.replace(/\s+/g, ' ')).flatMap((name) => parseName(name) ?? []);
}

function splitPeople(cell: string): string[] {
  const translated = splitTranslated(cell);
  if (translated) return translated;
  const separator = [/\|/, /;/, / and | & /].find((pattern) => pattern.test(cell));
  const isList = cell.split(',').every((part) => /\S\s+\S/.test(part.trim()));
  if (separator && !(separator.source.includes('and') && isList)) return cell.split(separator);
  return isList ? cell.split(/, ?(?:and |& )?| and | & /) : [cell];
}

/** “and” in other languages. Some of these words are also parts of names (`Ortega y Gasset`), so they only separate complete names. */
const translatedAnd = / (?:und|et(?! al\b)|y|e|i|en|ve|dan|dhe|och|og|и|та|і) /u;

/** The names in `Ada Bell und Bob Cole` or `张三、李四`; `undefined` unless each part is a complete name. */
function splitTranslated(cell: string): string[] | undefined {
  const han = cell.split(/\s*[,，、;；]\s*/);
  if (han.length > 1 && han.every((name) => /^\p{Script=Han}{2,4}$/u.test(name))) return han;
  if (!translatedAnd.test(cell) || /[|;]/.test(cell)) return undefined;
  const names = cell.split(translatedAnd).flatMap((part) => part.split(/, ?/));
  return names.every((name) => /\S\s+\S/.test(name.trim())) ? names : undefined;
}

function splitList(cell: string): string[] {
  const separator = ['|', ';', ','].find((character) => cell.includes(character)) ?? ',';
  return cell.split(separator);
}
