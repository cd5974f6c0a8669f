import { parsePaperFile, printPaperFile } from '../../src/model/files/paper-file.ts';
import type { FilledFields } from '../../src/model/ledger.ts';
import type { FrontMatter } from '../../src/model/paper.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import type { MergedPaper } from './merge.ts';
import { splitComment, withComment, type CommentedFile } from './comment-lines.ts';
import type { PreviousRun } from './previous-run.ts';
import type { Status } from './report.ts';

/** A paper's file as it should be, and its state on the disk. */
export interface PaperState {
  status: Exclude<Status, 'merged'>;
  /** Hash of the text that the converter wrote last, for the ledger. */
  hash: string;
  removed: boolean;
  /** A digest withdraws it: its file is deleted. */
  isWithdrawn?: true;
  /** The new text, if it will be written. */
  text?: string;
  /** Fields that the converter would have changed in an edited file. */
  unapplied: string[];
  /** The fields from references that the file on the disk contains. */
  filled: FilledFields[];
}

/** The files on the disk: a paper's file by its path from `papers/`, the paths of all, and whether a digest's folder exists. */
export interface PaperFiles {
  listPapers(): string[];
  readPaper(file: string): string | undefined;
  hasFolder(digest: string): boolean;
}

type ParsedFile = ReturnType<typeof parsePaperFile>;

/**
 * Compares the file that a paper should have with the one on the disk. A file that differs from what the converter last wrote was edited by hand and is
 * kept. If only a comment was added, the rest of the file still follows the digest.
 */
export function toState(
  paper: MergedPaper,
  previous: PreviousRun,
  paperFiles: PaperFiles,
): PaperState {
  const text = printPaperFile({ frontMatter: paper.frontMatter, body: paper.body });
  const now = shortHash(text);
  const before = previous.hashOf(paper.id);
  const onDisk = paperFiles.readPaper(paper.file);
  const { filled = [] } = paper;
  const state = { hash: now, removed: false, unapplied: [], filled };
  if (onDisk === undefined) {
    if (!isFileDeleted(paper, previous, paperFiles)) return { ...state, status: 'created', text };
    return { ...state, status: 'deleted', removed: true, hash: before ?? now, filled: [] };
  }
  const { text: written, comment } = splitValidComment(onDisk);
  if (written === text) return { ...state, status: 'unchanged' };
  if ([onDisk, written].some((version) => isConverterOutput(version, paper, previous)))
    return { ...state, status: 'updated', text: withComment(text, comment) };
  const file = parsePaperFile(onDisk);
  const unapplied = before === now ? [] : differences(file, paper);
  return {
    ...state,
    status: 'edited',
    hash: before ?? now,
    unapplied,
    filled: stillFilled(file, paper),
  };
}

/** A file with an invalid comment counts as edited, and edited files are checked. */
function splitValidComment(file: string): CommentedFile {
  const split = splitComment(file);
  const isValid = split.comment === '' || !parsePaperFile(file).issues;
  return isValid ? split : { text: file, comment: '' };
}

/** Whether the converter wrote a paper's file with this text. */
export function isConverterOutput(
  text: string,
  { id, file }: MergedPaper,
  previous: PreviousRun,
): boolean {
  const hash = shortHash(text);
  return hash === previous.hashOf(id) || previous.wrote(file, hash);
}

/** A missing file that was written before was deleted by hand, unless its whole folder is missing: then all are written again. */
function isFileDeleted(paper: MergedPaper, previous: PreviousRun, paperFiles: PaperFiles): boolean {
  if (previous.hashOf(paper.id) === undefined) return false;
  return previous.isFileDeleted(paper.id) || paperFiles.hasFolder(paper.file.split('/')[0] ?? '');
}

/** The fields in which a file on the disk and a paper differ. */
function differences(file: ParsedFile, { frontMatter, body }: MergedPaper): string[] {
  if (file.issues) return ['the file is invalid'];
  const onDisk = { ...file.frontMatter, comment: undefined };
  const fields = new Set([...Object.keys(onDisk), ...Object.keys(frontMatter)]);
  const differing = [...fields].filter((field) => !haveSame(field, onDisk, frontMatter));
  return file.body === body ? differing : [...differing, 'abstract'];
}

/** The fields from references that an edited file still contains. */
function stillFilled(
  file: ParsedFile,
  { filled = [], frontMatter, body }: MergedPaper,
): FilledFields[] {
  if (file.issues) return [];
  const isKept = (field: string) =>
    field === 'abstract' ? file.body === body : haveSame(field, file.frontMatter, frontMatter);
  return filled
    .map((source) => ({ ...source, fields: source.fields.filter(isKept) }))
    .filter(({ fields }) => fields.length > 0);
}

const haveSame = (field: string, a: FrontMatter, b: FrontMatter): boolean =>
  JSON.stringify(a[field as keyof FrontMatter]) === JSON.stringify(b[field as keyof FrontMatter]);
