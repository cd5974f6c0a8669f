import type { Name, Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Export, ExportContext } from './export.ts';
import { plain, plainLine } from '../../text/views.ts';

/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format), after Research Information Systems' specification of 2011). Every value is one line: RIS
 * has no paragraphs and no maths, so both become plain Unicode.
 */
export const ris: Export = {
  name: 'ris',
  label: 'RIS',
  extension: 'ris',
  scopes: ['paper', 'list', 'collection'],
  mediaType: 'application/x-research-info-systems',
  entry: (paper, context) =>
    [...risFields(paper, context), ['ER', '']]
      .map(([tag, value]) => `${tag}  - ${cleanLine(value!)}`)
      .join('\r\n') + '\r\n',
  around: { between: '\r\n' },
};

type Field = [tag: string, value: string];

function risFields(paper: Paper, context: ExportContext): Field[] {
  const [startPage, endPage] = paper.page?.split(/[-–]/) ?? [];
  const fields: [string, string | string[] | undefined][] = [
    ['TY', risTypes[paper.type ?? 'document'] ?? 'GEN'],
    ['ID', context.key(paper)],
    ['TI', plainLine(paper.title)],
    ['AU', paper.author?.map(risName)],
    ['ED', paper.editor?.map(risName)],
    ['PY', paper.issued?.slice(0, 4)],
    ['DA', risDate(paper)],
    ['T2', paper['container-title'] ?? paper['event-title']],
    ['J2', paper['container-title-short']],
    ['T3', paper['collection-title']],
    ['CY', paper['publisher-place'] ?? paper['event-place']],
    ['PB', paper.publisher],
    ['VL', paper.volume],
    ['IS', paper.issue ?? paper.number],
    ['SP', startPage],
    ['EP', endPage],
    ['ET', paper.edition ?? paper.version],
    ['SE', paper['chapter-number']],
    ['M3', paper.genre],
    ['SN', paper.ISBN ?? paper.ISSN],
    ['DO', paper.DOI],
    ['DB', paper.arxiv && 'arXiv'],
    ['AN', paper.arxiv ?? paper.PMID],
    ['UR', paper.URL],
    ['L1', paper.links?.filter(({ rel }) => rel === 'pdf').map(({ href }) => href)],
    ['LA', paper.language],
    ['KW', paper.keyword],
    ['N1', paper.retracted && `Retracted: ${paper.retracted}`],
    ['N1', paper.comment && plainLine(paper.comment)],
    ['N1', context.note?.(paper)],
    ['AB', paper.abstract && plain(paper.abstract)],
  ];
  return fields.flatMap(([tag, value]) => [value ?? []].flat().map((text): Field => [tag, text]));
}

/** `Meer, Anna van der, Jr.`: family, given, suffix. Commas separate the parts, so a part cannot contain one. */
function risName(name: Name): string {
  const { literal, given, family, suffix } = name;
  const part = (text: string) => text.replaceAll(',', ' ');
  if (!family) return part(literal ?? given ?? '');
  const last = [name['dropping-particle'], name['non-dropping-particle'], family];
  return [last.filter(Boolean).join(' '), given ?? (suffix && ''), suffix]
    .filter((text) => text !== undefined)
    .map(part)
    .join(', ');
}

/** The date with the known precision: `2023/05/25`, `2023/05`, `2023`. PY is written as well, although some readers use it as the conference's year. */
function risDate({ issued }: Paper): string | undefined {
  return issued?.replaceAll('-', '/');
}

/** RIS type for a CSL type; other or unknown types are GEN. */
const risTypes: Partial<Record<NonNullable<Paper['type']>, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  periodical: 'SER',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  review: 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};
