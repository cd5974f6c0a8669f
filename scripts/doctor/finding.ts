import type { CommandProblemCode } from '../command-problems.ts';
import { formatDocsLinks, type ProblemCode } from '../problems.ts';
import { formatCount } from '../format-count.ts';

/** The result of a check. */
export interface Finding {
  /** A `note` is information, not a mistake. */
  kind: 'ok' | 'note' | 'problem';
  message: string;
  /** Only for problems. */
  code?: ProblemCode | CommandProblemCode;
  /** What to do. */
  hint?: string;
}

export const ok = (message: string): Finding => ({ kind: 'ok', message });
export const note = (message: string): Finding => ({ kind: 'note', message });
export const problemWith = (
  code: ProblemCode | CommandProblemCode,
  message: string,
  hint: string,
): Finding => ({
  kind: 'problem',
  code,
  message,
  hint,
});

/** Formats each finding as one line, with advice on a second line, and adds a summary. */
export function formatFindings(findings: Finding[]): string {
  const lines = findings.map(({ kind, code, message, hint }) => {
    const line = `${kind}: ${message}${code ? ` [${code}]` : ''}`;
    return hint ? `${line}\n  ${hint}` : line;
  });
  const codes = findings.flatMap(({ code }) => code ?? []);
  const problems = findings.filter(({ kind }) => kind === 'problem').length;
  return [
    ...lines,
    ...(codes.length > 0 ? [formatDocsLinks(codes)] : []),
    `${formatCount(problems, 'problem')} found.`,
  ].join('\n');
}
