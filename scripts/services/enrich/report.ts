import type { KnownPaper } from './known-papers.ts';
import type { EnrichReport } from './enrich.ts';
import type { History } from './history.ts';
import { join } from 'node:path';
import type { FrontMatter } from '../../../src/model/paper.ts';
import { plain } from '../../../src/text/views.ts';
import { arxivOf, publisherDoiOf } from '../../convert/keys.ts';
import { formatCount } from '../../format-count.ts';

export interface ReportContext {
  papers: KnownPaper[];
  history: History;
  /** `accept` of the settings. */
  accepted: Record<string, string>;
  /** The content folder. */
  content: string;
}

/** The result of a run as text: failures, uncertain records with the line that accepts each, then a summary. */
export function formatEnrichReport(
  { filled, failures }: EnrichReport,
  context: ReportContext,
): string {
  const { papers } = context;
  const lines = [
    ...failures.map((failure) => `error: ${failure.describe()}`),
    ...papers.flatMap((paper) => formatUncertain(paper, context)),
    formatSums(filled, papers.length),
  ];
  return lines.join('\n');
}

function formatUncertain(
  { id, frontMatter }: KnownPaper,
  { history, accepted, content }: ReportContext,
): string[] {
  const uncertain = (history.get(id)?.uncertain ?? []).filter(({ accept }) =>
    lacksId(frontMatter, accept),
  );
  if (uncertain.length === 0 || id in accepted) return [];
  const records = uncertain.flatMap(({ source, accept, title, reason }) => [
    `  ${source} has “${title}”: ${reason}. If it is this paper, add:`,
    `    ${JSON.stringify(id)}: ${accept}`,
  ]);
  return [
    `uncertain: ${id}: “${plain(frontMatter.title)}”`,
    ...records,
    `  to enrich: accept: in ${join(content, 'sources.yaml')}. If none of the records is this paper, write “none” instead of an id.`,
  ];
}

/** Whether a paper has no id of the kind that a record would give it: a preprint may be published under a DOI. */
const lacksId = (paper: FrontMatter, accept: string) =>
  (accept.startsWith('arxiv:') ? arxivOf(paper) : publisherDoiOf(paper)) === undefined;

function formatSums(filled: EnrichReport['filled'], papers: number): string {
  const sums = new Map<string, number>();
  for (const fields of filled.values())
    for (const field of fields) sums.set(field, (sums.get(field) ?? 0) + 1);
  const fields = [...sums].map(([field, sum]) => `${field} ${sum}`).join(', ');
  const verb = papers === 1 ? 'was' : 'were';
  return `${filled.size} of ${formatCount(papers, 'paper')} ${verb} filled in${fields ? `: ${fields}` : ''}.`;
}
