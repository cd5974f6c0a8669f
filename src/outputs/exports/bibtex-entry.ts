import { lookUp } from '../../text/look-up.ts';
import type { Paper } from '../../model/paper.ts';
import { bibtexNames } from './bibtex-names.ts';
import { bibtexType, containerField, publisherField } from './bibtex-types.ts';
import type { ExportContext } from './export.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { bibtexMarkdown, bibtexText } from './bibtex-text.ts';
import { shortMonths } from '../../text/months.ts';
import { protectCapitals } from './protect-capitals.ts';

interface Options {
  /** Whether letters beyond ASCII become TeX commands. */
  ascii: boolean;
}

/**
 * One entry, ending in a line feed. Fields are BibTeX's, or biblatex's if BibTeX has none (it ignores unknown fields). A missing field
 * stays missing, even one that BibTeX warns about.
 */
export function bibtexEntry(paper: Paper, context: ExportContext, options: Options): string {
  const type = bibtexType(paper);
  const lines = Object.entries({
    ...bibtexFields(paper, type, options),
    annote: annotation(paper, context, options),
  })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@${type}{${[context.key(paper), ...lines].join(',\n')}\n}\n`;
}

function bibtexFields(paper: Paper, type: string, { ascii }: Options) {
  const text = (value: string | undefined) => value && bibtexText(value, ascii);
  const names = (value: Paper['author']) => value && bibtexNames(value, ascii);
  return {
    title: protectCapitals(bibtexMarkdown(paper.title, ascii)),
    author: names(paper.author),
    editor: names(paper.editor),
    [containerField(type)]: text(paper['container-title']),
    shortjournal: text(paper['container-title-short']),
    eventtitle: text(paper['event-title']),
    venue: text(paper['event-place']),
    ...dateFields(paper),
    volume: text(paper.volume),
    number: text(paper.issue ?? paper.number),
    series: text(paper['collection-title']),
    chapter: text(paper['chapter-number']),
    pages: text(paper.page)?.replace(/(\w)-(?=\w)/g, '$1--'),
    pagetotal: text(paper['number-of-pages']),
    edition: text(paper.edition),
    version: text(paper.version),
    [publisherField(type)]: text(paper.publisher),
    address: text(paper['publisher-place']),
    type: text(paper.genre),
    ...verbatimFields(paper),
    isbn: text(paper.ISBN),
    issn: text(paper.ISSN),
    pmid: text(paper.PMID),
    pmcid: text(paper.PMCID),
    langid: paper.language && lookUp(babelNames, paper.language.split('-')[0]!.toLowerCase()),
    keywords: paper.keyword?.map((word) => keywordTex(bibtexText(word, ascii))).join(', '),
    note: paper.retracted && text(`Retracted: ${paper.retracted}`),
    abstract: paper.abstract && bibtexMarkdown(paper.abstract, ascii),
  };
}

/** The maintainer's comment and the visitor's note. BibTeX's annotated styles print `annote`; biblatex reads it as `annotation`. */
function annotation(paper: Paper, { note }: ExportContext, { ascii }: Options): string {
  const comment = paper.comment && bibtexMarkdown(paper.comment, ascii);
  return [comment, bibtexText(note?.(paper) ?? '', ascii)].filter(Boolean).join(' ');
}

function dateFields({ issued }: Paper) {
  const [year, month, day] = issued?.split('-') ?? [];
  return { year, month: month && shortMonths[Number(month) - 1], day: day && String(Number(day)) };
}

/** biblatex prints these verbatim: TeX's special characters must not be escaped in them. */
function verbatimFields(paper: Paper) {
  return {
    doi: verbatim(paper.DOI),
    url: verbatim(paper.URL),
    eprint: verbatim(paper.arxiv),
    archiveprefix: paper.arxiv && 'arXiv',
  };
}

/** Characters that would break the entry, or are not ASCII, are percent-encoded. */
function verbatim(value: string | undefined): string | undefined {
  return value && cleanLine(value).replace(/[^\x21-\x7e]|[{}\\]/gu, encodeURIComponent);
}

/** Commas separate keywords even inside braces, so a comma in a keyword becomes a semicolon. */
function keywordTex(word: string): string {
  return word.replaceAll(',', ';');
}

/** biblatex's `langid` takes babel's names. */
const babelNames: Record<string, string> = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'ngerman',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'chinese',
};
