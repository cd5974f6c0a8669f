import type { Name, Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { formatName } from '../../model/names/format-name.ts';
import { plainLine } from '../../text/views.ts';
import type { MetaTag } from './head.ts';

/**
 * Highwire Press tags, which Zotero, Mendeley and Google Scholar read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). Only for the page of one paper whose authors are known: without authors the tags
 * would state that there are none. `page` is the page's absolute URL.
 */
export function highwireTags(paper: Paper, page?: string): MetaTag[] {
  if (!paper.author?.length) return [];
  const tags: [string, string | string[] | undefined][] = [
    ['title', plainLine(paper.title)],
    ['author', paper.author.map(invertedName)],
    ['editor', paper.editor?.map(invertedName)],
    ['publication_date', paper.issued?.replaceAll('-', '/')],
    ...containerTags(paper),
    ['volume', paper.volume],
    ['issue', paper.issue],
    ['series_title', paper['collection-title']],
    ...pageTags(paper),
    ['issn', paper.ISSN],
    ['isbn', paper.ISBN],
    ['publisher', paper.publisher],
    ['doi', paper.DOI],
    ['arxiv_id', paper.arxiv],
    ['pmid', paper.PMID],
    ['public_url', paper.URL],
    ['abstract_html_url', page],
    ['pdf_url', paper.links?.find(({ rel }) => rel === 'pdf')?.href],
    ['keywords', paper.keyword?.join('; ')],
    ['language', paper.language],
  ];
  return tags.flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => ({ name: `citation_${name}`, content: cleanLine(text) })),
  );
}

type Tag = [name: string, value: string | undefined];

/**
 * The container's tag also determines the type of the paper, so other types have none: `zotero.ts` names theirs. If the type of a paper
 * is unknown, its venue is written as a journal, because Zotero has no other field for it.
 */
function containerTags(paper: Paper): Tag[] {
  const container = paper['container-title'];
  switch (paper.type) {
    case 'paper-conference':
      return [['conference_title', paper['event-title'] ?? container]];
    case 'chapter':
      return [['inbook_title', container]];
    case 'thesis':
      return [['dissertation_institution', paper.publisher]];
    case 'report':
      return [
        ['technical_report_institution', paper.publisher],
        ['technical_report_number', paper.number],
      ];
    case undefined:
    case 'article-journal':
    case 'document':
    case 'review':
    case 'review-book':
      return [
        ['journal_title', container],
        ['journal_abbrev', container && paper['container-title-short']],
      ];
    default:
      return [];
  }
}

function pageTags({ page }: Paper): Tag[] {
  const [first, last] = page?.split(/[-–]/) ?? [];
  return [
    ['firstpage', first],
    ['lastpage', last],
  ];
}

/**
 * `van der Meer, Anna`: family name first, so that readers do not have to guess. A name of several words without parts ends in a comma, because
 * Zotero would otherwise treat all words but the last as given names.
 */
function invertedName(name: Name): string {
  const { family, given, suffix } = name;
  const whole = formatName(name);
  if (!family || !given) return whole.includes(' ') ? `${whole},` : whole;
  const last = [name['dropping-particle'], name['non-dropping-particle'], family];
  return [last.filter(Boolean).join(' '), [given, suffix].filter(Boolean).join(' ')].join(', ');
}
