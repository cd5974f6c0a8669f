/** One thing that a maintainer should know, with what to do about it. */
export interface Problem {
  code: ProblemCode;
  severity: 'error' | 'warning' | 'info';
  /** From the content folder: `digests/2025-04-28-hugging-face.txt`. */
  file: string;
  /** From 1. Absent where the problem is the file's as a whole. */
  line?: number;
  message: string;
  hint: string;
}

/**
 * Every problem that the converter reports: its severity and what to do. A hint that needs details takes them from the message's
 * arguments. Codes are permanent: other programs read them.
 */
const problemTable = {
  'file-empty': ['error', 'Paste the papers into it, or delete the file.'],
  'file-binary': ['error', 'Save it as plain text (UTF-8), or delete it.'],
  'file-encoding': ['error', 'Save the file as UTF-8.'],
} as const satisfies Record<string, readonly ['error' | 'warning' | 'info', string]>;

export type ProblemCode = keyof typeof problemTable;

/** A problem of the table, with its severity and its usual hint (`hint` replaces it). */
export function problem(
  code: ProblemCode,
  file: string,
  message: string,
  { line, hint }: { line?: number | undefined; hint?: string | undefined } = {},
): Problem {
  const [severity, usualHint] = problemTable[code];
  return {
    code,
    severity,
    file,
    ...(line !== undefined && { line }),
    message,
    hint: hint ?? usualHint,
  };
}
