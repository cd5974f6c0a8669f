import { parsePaperFile, printPaperFile, toFileId } from '../../src/model/files/paper-file.ts';
import type { FilledFields } from '../../src/model/ledger.ts';
import type { FrontMatter } from '../../src/model/paper.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import type { MergedPaper } from './merge.ts';
import { isFileDeleted, type DeletionEvidence } from './deleted-files.ts';
import {
  printFormerIds,
  splitMaintainerLines,
  withMaintainerLines,
  type SplitFile,
} from './maintainer-lines.ts';
import type { PreviousRun } from './previous-run.ts';
import type { Status } from './report.ts';

/** A paper's file as it should be, and its state on the disk. */
export interface PaperState {
  status: Exclude<Status, 'merged'>;
  /** Hash of the text that the converter wrote last, for the ledger. */
  hash: string;
  isRemoved: boolean;
  /** A digest withdraws it: its file is deleted. */
  isWithdrawn?: true;
  /** The new text, if it will be written. */
  text?: string;
  /** The former ids that a renamed file must have in `also`, if they change. They are written unless the file has other edits. */
  formerIds?: string[];
  /** Fields that the converter would have changed in an edited file. */
  unappliedFields: string[];
  /** The fields from references that the file on the disk contains. */
  filled: FilledFields[];
}

/** The files on the disk: a paper's file by its path from `papers/`, the paths of all, and whether a file or folder exists. */
export interface PaperFiles {
  listPapers(): string[];
  readPaper(file: string): string | undefined;
  exists(path: string): boolean;
}

type ParsedFile = ReturnType<typeof parsePaperFile>;

/**
 * Compares the file that a paper should have with the one on the disk. A file that differs from what the converter last wrote was edited by hand and is
 * kept. If only a comment was added, the rest of the file still follows the digest.
 */
export function toPaperState(paper: MergedPaper, evidence: DeletionEvidence): PaperState {
  const { previous, paperFiles } = evidence;
  const text = printPaperFile({ frontMatter: paper.frontMatter, body: paper.body });
  const hash = shortHash(text);
  const lastHash = previous.hashOf(paper.id);
  const onDisk = paperFiles.readPaper(paper.file);
  const { filled = [] } = paper;
  const state = { hash, isRemoved: false, unappliedFields: [], filled };
  if (onDisk === undefined) {
    if (!isFileDeleted(paper, evidence))
      return { ...state, status: 'created', text: withFormerId(text, paper) };
    return { ...state, status: 'deleted', isRemoved: true, hash: lastHash ?? hash, filled: [] };
  }
  const split = splitIfValid(onDisk, paper);
  const formerIds = toFormerIds(split.formerIds, paper, previous);
  const isRenamed = formerIds.join('\n') !== split.formerIds.join('\n');
  const changedIds = isRenamed ? { formerIds } : {};
  const maintainerLines = { ...split, ...(isRenamed && { also: printFormerIds(formerIds) }) };
  if (split.text === text && !isRenamed) return { ...state, status: 'unchanged' };
  if (
    split.text === text ||
    [onDisk, split.text].some((version) => isConverterOutput(version, paper, previous))
  )
    return {
      ...state,
      ...changedIds,
      status: 'updated',
      text: withMaintainerLines(text, maintainerLines),
    };
  const file = parsePaperFile(onDisk);
  const unappliedFields = lastHash === hash ? [] : findDifferingFields(file, paper);
  return {
    ...state,
    ...changedIds,
    status: 'edited',
    hash: lastHash ?? hash,
    unappliedFields,
    filled: findKeptFields(file, paper),
  };
}

/** The text of a new file, with the paper's id in `also` if the former file had another name. */
function withFormerId(text: string, { id, file, frontMatter }: MergedPaper): string {
  const isRenamed = toFileId(file) !== id && !frontMatter.also;
  return isRenamed ? withMaintainerLines(text, { also: printFormerIds([id]), comment: '' }) : text;
}

/** Splits a file. If the maintainer's lines are invalid, they are not separated, so that the file counts as edited and is checked. */
function splitIfValid(file: string, { frontMatter }: MergedPaper): SplitFile {
  const split = splitMaintainerLines(file, frontMatter);
  const isValid = split.text === file || !parsePaperFile(file).issues;
  return isValid ? split : { text: file, also: '', comment: '', formerIds: [] };
}

/** The former ids that a paper's file must have in `also`: those that it has, and, after it was renamed, the paper's id and the former name; never its own name. */
function toFormerIds(
  listed: string[],
  { id, file, frontMatter }: MergedPaper,
  previous: PreviousRun,
): string[] {
  if (frontMatter.also) return listed;
  const formerFile = previous.fileOf(id) ?? file;
  const added = formerFile === file ? [] : [id, toFileId(formerFile)];
  return [...new Set([...listed, ...added])].filter((name) => name !== toFileId(file));
}

/** Whether the converter wrote a paper's file with this text. */
export function isConverterOutput(
  text: string,
  { id, file }: Pick<MergedPaper, 'id' | 'file'>,
  previous: PreviousRun,
): boolean {
  const hash = shortHash(text);
  return hash === previous.hashOf(id) || previous.wrote(file, hash);
}

/** The fields in which a file on the disk and a paper differ. */
function findDifferingFields(file: ParsedFile, { frontMatter, body }: MergedPaper): string[] {
  if (file.issues) return ['the file is invalid'];
  const also = frontMatter.also && file.frontMatter.also;
  const onDisk = { ...file.frontMatter, comment: undefined, also };
  const fields = new Set([...Object.keys(onDisk), ...Object.keys(frontMatter)]);
  const differing = [...fields].filter((field) => !haveSameValue(field, onDisk, frontMatter));
  return file.body === body ? differing : [...differing, 'abstract'];
}

/** The fields from references that an edited file still contains. */
function findKeptFields(
  file: ParsedFile,
  { filled = [], frontMatter, body }: MergedPaper,
): FilledFields[] {
  if (file.issues) return [];
  const isKept = (field: string) =>
    field === 'abstract' ? file.body === body : haveSameValue(field, file.frontMatter, frontMatter);
  return filled
    .map((source) => ({ ...source, fields: source.fields.filter(isKept) }))
    .filter(({ fields }) => fields.length > 0);
}

const haveSameValue = (field: string, a: FrontMatter, b: FrontMatter): boolean =>
  JSON.stringify(a[field as keyof FrontMatter]) === JSON.stringify(b[field as keyof FrontMatter]);
