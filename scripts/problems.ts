/** One thing that a maintainer should know, with what to do about it. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** From the content folder: `digests/2025-04-28-hugging-face.txt`. */
  file: string;
  /** From 1. Absent where the problem is the file's as a whole. */
  line?: number;
  message: string;
  hint: string;
}

/** An error stops the conversion; a warning asks for a look; an info tells what was decided. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Every problem that the converter reports: its severity and what to do, unless the place that finds it knows better. Codes are
 * permanent: other programs read them.
 */
const problemTable = {
  // files
  'content-missing': ['error', 'Name the folder that holds digests/ and site.yaml: --content DIR.'],
  'file-empty': ['error', 'Paste the papers into it, or delete the file.'],
  'file-binary': ['error', 'Save it as plain text (UTF-8), or delete it.'],
  'file-encoding': ['error', 'Save the file as UTF-8.'],
  'file-compressed': ['error', 'Compress it again with gzip, or put the uncompressed file here.'],
  'format-unknown': ['error', 'Name the format with --format, or rename the file.'],
  'digest-name-taken': ['error', 'Rename one of the two files.'],
  'digest-unused': ['warning', 'Rename it like the digest that it describes, or delete it.'],
  'settings-invalid': ['error', 'Correct the setting.'],
  // dates
  'date-impossible': ['error', 'Correct the date.'],
  'date-differs': ['warning', 'If the name is wrong, rename the file.'],
  'date-repeated': ['warning', 'Delete the line that does not belong to this digest.'],
  // papers pages
  'papers-missing': ['error', 'Paste the titles and abstracts too, or delete the file.'],
  'title-missing': ['error', 'Put the title on a line of its own before the abstract.'],
  'abstract-missing': ['error', 'Put the abstract after the title, or delete the title.'],
  'abstract-absent': ['info', 'Nothing need be done: the paper has no abstract.'],
  'abstract-paragraphs': ['info', 'If it is another paper, put its title before it.'],
  'line-not-understood': [
    'warning',
    'If it belongs to a paper, join it to the line before; else delete it.',
  ],
  // records
  'file-broken': ['error', 'Correct it there, or save or download the file again.'],
  'record-broken': ['error', 'Correct the record, or delete it.'],
  'record-untitled': ['error', 'Give it a title, or delete it.'],
  'record-mended': ['warning', 'It was read as it must be meant. Correct it when you can.'],
  'authors-others': ['info', 'Name all authors if you know them.'],
  'record-skipped': ['info', 'Nothing need be done.'],
  'row-ragged': ['warning', 'Put quotation marks around cells that hold a comma or a line’s end.'],
  'key-repeated': ['warning', 'Both are kept. Give one of them another key, or delete it.'],
  'field-left-out': ['warning', 'Correct the value, or delete it. The paper is kept without it.'],
  'xml-entities': ['error', 'Delete the declarations and write the characters themselves.'],
  // papers
  'paper-repeated': ['warning', 'Nothing need be done: both were merged.'],
  'paper-invalid': ['error', 'Correct the source.'],
  'paper-merged': ['info', 'Nothing need be done.'],
  'merge-refused': ['info', 'If they are one paper, give both the same DOI or arXiv id.'],
  'fields-differ': ['info', 'The earlier digest wins; correct the paper’s file if it is wrong.'],
  'text-repaired': ['info', 'Nothing need be done: the ledger keeps what was written.'],
  'text-too-long': ['warning', 'If papers ran together here, part them in the source.'],
  'command-unknown': [
    'info',
    'It is shown as written; correct the paper’s file if you know better.',
  ],
  // edits
  'paper-edited': [
    'info',
    'Your file stays as it is. To take the digest’s text, delete your changes.',
  ],
  'paper-removed': ['info', 'It stays deleted. To have it again, restore the file with git.'],
  'paper-gone': ['warning', 'Its page stays. Run with --prune to delete it.'],
  'digest-gone': ['warning', 'Its papers stay. Run with --prune to delete them.'],
  'ledger-invalid': ['error', 'Restore it with git, or delete it: it is written again.'],
} as const satisfies Record<string, readonly [Severity, string]>;

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
