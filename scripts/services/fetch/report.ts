import { formatCount } from '../../format-count.ts';
import type { SourceReport } from './fetch.ts';

/** The result for one source as text: digests, days without papers, notes, then the failure. */
export function formatSourceReport(report: SourceReport): string {
  const { series, written, notes, empty, unmatched, failure } = report;
  const lines = [
    ...written.map(
      ({ name, papers }) => `${series}: digests/${name}, ${formatCount(papers, 'paper')}`,
    ),
    ...formatEmpty('no papers', empty).map((line) => `${series}: ${line}`),
    ...formatEmpty('no papers with the keywords', unmatched).map((line) => `${series}: ${line}`),
    ...notes.map((note) => `${series}: ${note}`),
    ...(failure === undefined ? [] : [`error: ${failure}`]),
  ];
  return lines.join('\n') || `${series}: nothing new`;
}

function formatEmpty(what: string, days: string[] = []): string[] {
  if (days.length === 0) return [];
  const these = days.length === 1 ? 'This day is' : 'These days are';
  return [
    `${what} for ${formatDays(days)}. ${these} recorded and will be requested again only with --date.`,
  ];
}

/** Number of days that a line lists in full. */
const MAX_DAYS = 7;

/** Days as a list; of many, the first and the last one and their number. */
export function formatDays(days: string[]): string {
  if (days.length <= MAX_DAYS) return days.join(', ');
  return `${days[0]}, ${days[1]}, … ${days.at(-1)} (${days.length.toLocaleString('en')} days)`;
}
