import type { ContentProblemCode } from '../src/catalogue/content-error.ts';
import type { CommandProblemCode } from './command-problems.ts';

/** A message for the maintainer: what is wrong and what to do. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** Path in the content folder: `digests/2025-04-28-hugging-face.txt`. */
  file: string;
  /** From 1. Absent for a problem of the whole file. */
  line?: number;
  /** What is wrong. */
  message: string;
  /** What to do. */
  hint: string;
}

/** Errors stop the conversion, warnings should be checked, infos record decisions. */
export type Severity = 'error' | 'warning' | 'info';

/** Every problem of content files: severity and default hint. Codes are permanent, because other programs read them. */
export const problemTable = {
  // files
  'content-missing': [
    'error',
    'Use --content DIR to name the folder that contains digests/ and site.yaml.',
  ],
  'file-empty': ['error', 'Paste the papers into it, or delete the file.'],
  'file-binary': ['error', 'Save it as plain text (UTF-8), or delete it.'],
  'file-encoding': ['error', 'Save the file as UTF-8.'],
  'file-inaccessible': ['error', 'Correct the file or its permissions.'],
  'write-failed': ['error', 'Correct the file or its permissions, and run the command again.'],
  'folder-ignored': [
    'warning',
    'Move its files to digests/, or delete the folder. Only folders of Markdown files are digests.',
  ],
  'symlink-outside': ['error', 'Replace the symbolic link with a folder.'],
  'gzip-damaged': ['error', 'Compress it again with gzip, or add the uncompressed file.'],
  'file-too-large': ['error', 'Split it into several files.'],
  'format-unknown': ['error', 'Write its format into its .yaml file, or rename the file.'],
  'digest-name-taken': ['error', 'Rename one of the two files.'],
  'name-too-long': ['error', 'Give the file a shorter name.'],
  'name-invalid': ['error', 'Rename the file.'],
  'merge-conflict': [
    'error',
    'Keep one of the two versions, or parts of both, and delete the markers.',
  ],
  'yaml-without-digest': [
    'warning',
    'Give it the name of the digest that it describes, or delete it.',
  ],
  // settings and pages
  'settings-invalid': ['error', 'Correct the setting.'],
  'settings-ignored': ['error', 'Change its extension to .yaml.'],
  'topic-unused': ['warning', 'Correct the spelling, or delete the entry.'],
  'navigation-unknown': ['error', 'Write the name of a page.'],
  'style-unknown': ['error', 'Use an id from https://www.zotero.org/styles.'],
  'style-invalid': ['error', 'Download the style again, or delete the file.'],
  'page-invalid': ['error', 'Correct the front matter of the page.'],
  'page-address-taken': ['error', 'Give the file another name.'],
  'image-missing': ['error', 'Write the path from the page’s folder.'],
  'svg-script': ['error', 'Remove the code, for example by saving as “plain SVG”, or use a PNG.'],
  'link-broken': ['error', 'Write the path on the site, without the base path.'],
  'anchor-missing': ['error', 'Write the anchor in lower case, with hyphens for spaces.'],
  'address-off-site': ['error', 'Save the file in public/ and write its path there.'],
  'url-root-relative': ['error', 'Remove the leading slash.'],
  'service-file-invalid': ['error', 'Restore it with Git, or delete it.'],
  'comment-unmatched': [
    'error',
    'Use the name of the paper’s file in content/papers/, without “.md”, or delete the comment.',
  ],
  // dates
  'date-impossible': ['error', 'Correct the date.'],
  'date-unsupported': [
    'warning',
    'Start the file name with the day, such as 2025-04-28-hugging-face.txt, or add “date: 2025-04-28” to its .yaml file.',
  ],
  'date-differs': ['warning', 'If the file name is wrong, rename the file.'],
  'date-repeated': ['warning', 'Delete the line that does not belong to this digest.'],
  // papers pages
  'papers-missing': ['error', 'Paste the titles and abstracts too, or delete the file.'],
  'papers-unlikely': [
    'error',
    'If it is one, add the first line “Daily Papers”, or write “format: papers-page” into its .yaml file. Otherwise move the file out of digests/.',
  ],
  'citations-unsupported': [
    'error',
    'Save the references as BibTeX or RIS, for example with Zotero, or list their DOIs, arXiv ids or URLs, one per line.',
  ],
  'titles-uncertain': [
    'error',
    'Copy the abstracts too, list arXiv ids or URLs, or write “Daily Papers” as the first line if every other line is a title.',
  ],
  'title-missing': ['error', 'Add the title on a separate line before the abstract.'],
  'abstract-missing': ['error', 'Add the abstract after the title, or delete the title.'],
  'abstract-absent': ['info', 'No action needed.'],
  'abstract-paragraphs': [
    'info',
    'If it belongs to another paper, add that paper’s title before it.',
  ],
  'line-not-understood': [
    'warning',
    'If it is part of a paper, join it to the previous line; otherwise delete it.',
  ],
  // records
  'file-broken': ['error', 'Correct the file, or save or download it again.'],
  'record-broken': ['error', 'Correct the record, or delete it.'],
  'record-untitled': ['error', 'Add a title, or delete the record.'],
  'value-unquoted': ['error', 'Put it in quotes.'],
  'record-repaired': ['warning', 'The record was read anyway. Correct it when you can.'],
  'authors-others': ['info', 'Add the missing names if you know them.'],
  'record-skipped': ['info', 'No action needed.'],
  'row-ragged': ['warning', 'Put cells that contain a comma or a line break in quotation marks.'],
  'key-repeated': ['warning', 'Both are kept. Change one of the keys, or delete one record.'],
  'field-left-out': ['warning', 'The paper is kept without it. Correct the value, or delete it.'],
  'xml-entities': ['error', 'Delete the declarations and write the characters directly.'],
  // papers
  'paper-repeated': ['warning', 'No action needed: both were merged.'],
  'paper-invalid': ['error', 'Correct the source.'],
  'paper-merged': ['info', 'No action needed.'],
  'merge-refused': ['info', 'If they are the same paper, give both the same DOI or arXiv id.'],
  'fields-differ': ['info', 'The earlier digest is used. If it is wrong, edit the paper’s file.'],
  'text-repaired': ['info', 'No action needed: the ledger records the original text.'],
  'text-too-long': ['warning', 'If it contains several papers, separate them in the source.'],
  'tex-command-unknown': ['info', 'It is shown as written. To change it, edit the paper’s file.'],
  // references
  'references-differ': [
    'warning',
    'Add the paper’s DOI or arXiv id to its digest, or delete the wrong record.',
  ],
  'references-ambiguous': [
    'warning',
    'Add the paper’s DOI or arXiv id to its digest, or delete all of these records but its own.',
  ],
  'reference-uncertain': [
    'info',
    'If they are the same paper, give both the same DOI or arXiv id. Otherwise no action is needed.',
  ],
  'title-unknown': [
    'warning',
    'Run npm run enrich, add a record with the title to content/references/, or edit this file.',
  ],
  // edits
  'paper-edited': [
    'info',
    'Your version is kept. To follow the digests and references again, undo your changes to the file.',
  ],
  'paper-removed': ['info', 'It stays deleted. To get it back, restore the file with Git.'],
  'paper-renamed': ['warning', 'Add the former id to also in its front matter.'],
  'paper-gone': ['warning', 'Its page is kept. To delete it, run with --prune.'],
  'digest-gone': ['warning', 'Its papers are kept. To delete them, run with --prune.'],
  // URLs
  'addresses-invalid': ['error', 'Correct the line.'],
  'addresses-unrecorded': ['warning', 'Correct the file, and run npm run convert.'],
  'address-moved': ['warning', 'No action needed.'],
  'address-withdrawn': ['warning', 'No action needed.'],
  'withdrawn-unmatched': ['error', 'Correct the id, or delete the line.'],
  'withdrawn-edited': ['error', 'Delete the file, or undo your changes to it.'],
  'address-missing': [
    'warning',
    'Record where it moved, or that it was withdrawn: see docs/addresses.md. Until then the site cannot be built.',
  ],
  'address-lost': [
    'error',
    'Record where it moved, or that it was withdrawn: see docs/addresses.md.',
  ],
  'ledger-invalid': [
    'error',
    'Restore it with Git. If you delete it, it is created again, and so are papers whose files you deleted, unless addresses.txt lists them as withdrawn or moved.',
  ],
} as const satisfies Record<string, readonly [Severity, string]> &
  Record<ContentProblemCode, readonly ['error', string]>;

export type ProblemCode = keyof typeof problemTable;

/** Creates a problem with the severity and hint of the table. `hint` overrides the latter. */
export function problem(
  code: ProblemCode,
  file: string,
  message: string,
  { line, hint }: { line?: number | undefined; hint?: string | undefined } = {},
): Problem {
  const [severity, defaultHint] = problemTable[code];
  return {
    code,
    severity,
    file,
    ...(line !== undefined && { line }),
    message,
    hint: hint ?? defaultHint,
  };
}

/** A pointer to the documentation of problems: `See docs/problems.md#file-empty, #key-repeated`. */
export function formatDocsLinks(codes: Iterable<ProblemCode | CommandProblemCode>): string {
  return `See docs/problems.md${[...new Set(codes)].map((code) => `#${code}`).join(', ')}`;
}
