import { formatCount } from '../format-count.ts';

/** What a check found. */
export interface Finding {
  /** A `note` is information, not a mistake. */
  kind: 'ok' | 'note' | 'problem';
  message: string;
  /** What to do. */
  hint?: string;
}

export const ok = (message: string): Finding => ({ kind: 'ok', message });
export const note = (message: string): Finding => ({ kind: 'note', message });
export const problemWith = (message: string, hint: string): Finding => ({
  kind: 'problem',
  message,
  hint,
});

/** One line for each finding, a second one for what to do, and a summary. */
export function formatFindings(findings: Finding[]): string {
  const lines = findings.map(({ kind, message, hint }) =>
    hint ? `${kind}: ${message}\n  ${hint}` : `${kind}: ${message}`,
  );
  const problems = findings.filter(({ kind }) => kind === 'problem').length;
  return [...lines, `${formatCount(problems, 'problem')} found.`].join('\n');
}
