import type { KnownPaper } from './known-papers.ts';
import type { EnrichReport } from './enrich.ts';
import type { Memory } from './memory.ts';
import { plain } from '../../../src/text/views.ts';

/** The result of a run as text: failures, uncertain records with the line that accepts each, then a summary. */
export function formatEnrichReport(
  { filled, failures }: EnrichReport,
  papers: KnownPaper[],
  memory: Memory,
  accepted: Record<string, string>,
): string {
  const lines = [
    ...failures.map((failure) => `error: ${failure.describe()}`),
    ...papers.flatMap((paper) => formatUncertain(paper, memory, accepted)),
    formatSums(filled, papers.length),
  ];
  return lines.join('\n');
}

function formatUncertain(
  { id, frontMatter }: KnownPaper,
  memory: Memory,
  accepted: Record<string, string>,
): string[] {
  const uncertain = memory.get(id)?.uncertain ?? [];
  const isSettled =
    id in accepted || frontMatter.arxiv !== undefined || frontMatter.DOI !== undefined;
  if (uncertain.length === 0 || isSettled) return [];
  const records = uncertain.flatMap(({ source, accept, title, reason }) => [
    `  ${source} has “${title}”: ${reason}. If it is this paper, add:`,
    `    ${JSON.stringify(id)}: ${accept}`,
  ]);
  return [
    `uncertain: ${id}: “${plain(frontMatter.title)}”`,
    ...records,
    '  to enrich: accept: in content/sources.yaml. If none of them is, write “none” instead of the id.',
  ];
}

function formatSums(filled: EnrichReport['filled'], papers: number): string {
  const sums = new Map<string, number>();
  for (const fields of filled.values())
    for (const field of fields) sums.set(field, (sums.get(field) ?? 0) + 1);
  const fields = [...sums].map(([field, sum]) => `${field} ${sum}`).join(', ');
  return `${filled.size} of ${papers} papers were filled in${fields ? `: ${fields}` : ''}.`;
}
