import { formatCount } from '../../format-count.ts';
import type { SourceReport } from './fetch.ts';

/** The result for one source as text: digests, notes, then the failure. */
export function formatSourceReport({ series, written, notes, failure }: SourceReport): string {
  const lines = [
    ...written.map(
      ({ name, papers }) => `${series}: digests/${name}, ${formatCount(papers, 'paper')}`,
    ),
    ...notes.map((note) => `${series}: ${note}`),
    ...(failure === undefined ? [] : [`error: ${failure}`]),
  ];
  return lines.join('\n') || `${series}: nothing new`;
}
