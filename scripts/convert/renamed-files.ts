import { parsePaperFile, toFileId } from '../../src/model/files/paper-file.ts';
import { paperFileSchema } from '../../src/model/ledger.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { plain } from '../../src/text/views.ts';
import { isLedgerLost, type DeletionEvidence } from './deleted-files.ts';
import { matchKeysOf } from './keys.ts';
import type { MergedPaper } from './merge.ts';
import { splitMaintainerLines } from './maintainer-lines.ts';
import { isConverterOutput, type PaperFiles } from './paper-state.ts';
import { haveConflictingKeys, type PreviousRun } from './previous-run.ts';
import { problem, type Problem } from '../problems.ts';

interface OtherFile {
  file: string;
  id: string;
  text: string;
  frontMatter: MergedPaper['frontMatter'];
}

/** A file that may be the missing file of a paper under another name, or another paper that has its id in `also`. */
export interface PossibleMove {
  file: string;
  /** Its front matter already contains the former id. */
  hasFormerId: boolean;
}

/**
 * Finds the files of papers that were moved or renamed by hand, and sets `file` of these papers: the file with the paper’s id, otherwise the one that has
 * it in `also` and is the same paper, otherwise the only one with the same text. Returns files that are similar to the paper or have its id in `also`,
 * but may be another version or another paper.
 */
export function findMovedFiles(
  papers: MergedPaper[],
  { previous, paperFiles, addresses }: DeletionEvidence,
): Map<MergedPaper, PossibleMove> {
  const missing = papers.filter((paper) => {
    const wasWritten =
      previous.hashOf(paper.id) !== undefined || isLedgerLost(paper, { previous, addresses });
    return wasWritten && !paperFiles.exists(paper.file);
  });
  if (missing.length === 0) return new Map();
  const knownFiles = new Set([...previous.files(), ...papers.map(({ file }) => file)]);
  const others = paperFiles
    .listPapers()
    .flatMap((file) => (knownFiles.has(file) ? [] : readOther(file, paperFiles)));
  const possibleMoves = new Map<MergedPaper, PossibleMove>();
  for (const paper of missing) {
    const moved = findMoved(paper, others, previous);
    const possibleMove = moved ? undefined : findPossibleMove(paper, others);
    if (moved) paper.file = moved.file;
    else if (possibleMove) possibleMoves.set(paper, possibleMove);
  }
  return possibleMoves;
}

function readOther(file: string, paperFiles: PaperFiles): OtherFile[] {
  const text = paperFiles.readPaper(file) ?? '';
  const parsed = parsePaperFile(text);
  // A ledger can only name files that its schema allows.
  if (parsed.issues || !paperFileSchema.safeParse(file).success) return [];
  return [{ file, id: toFileId(file), text, frontMatter: parsed.frontMatter }];
}

function findMoved(
  paper: MergedPaper,
  others: OtherFile[],
  previous: PreviousRun,
): OtherFile | undefined {
  const isOutput = ({ file, text }: OtherFile) =>
    [text, splitMaintainerLines(text, paper.frontMatter).text].some((version) =>
      isConverterOutput(version, { ...paper, file }, previous),
    );
  const declared = others.find(
    (other) => isDeclared(other, paper) && (isOutput(other) || isSame(paper, other)),
  );
  const hash = previous.hashOf(paper.id);
  const [same, ...rest] = others.filter(({ text }) => shortHash(text) === hash);
  return (
    others.find(({ id }) => id === paper.id) ?? declared ?? (rest.length === 0 ? same : undefined)
  );
}

function findPossibleMove(paper: MergedPaper, others: OtherFile[]): PossibleMove | undefined {
  const declared = others.find((other) => isDeclared(other, paper));
  if (declared) return { file: declared.file, hasFormerId: true };
  const [similar, ...rest] = others.filter((other) => isSame(paper, other));
  return similar && rest.length === 0 ? { file: similar.file, hasFormerId: false } : undefined;
}

const isDeclared = ({ frontMatter }: OtherFile, { id }: MergedPaper) =>
  frontMatter.also?.includes(id) === true;

function isSame({ sources }: MergedPaper, { frontMatter }: OtherFile): boolean {
  const keys = new Set(sources.flatMap((source) => source.keys));
  const otherKeys = matchKeysOf(frontMatter, { title: plain(frontMatter.title) });
  const nameKeys = otherKeys.filter((key) => /^(?:doi|arxiv|title):/.test(key));
  return nameKeys.some((key) => keys.has(key)) && !haveConflictingKeys([...keys], otherKeys);
}

/** Reports a renamed file that lacks former ids. `isAdded`: they are added to it; otherwise it has other edits, and the maintainer must add them. */
export function toRenamedProblem(
  { id }: MergedPaper,
  file: string,
  formerIds: string[],
  isAdded: boolean,
): Problem {
  const message = `The file of “${id}” was renamed to this one.`;
  const names = formerIds.map((name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name)));
  const line = `also: [${names.join(', ')}]`;
  const hint = isAdded
    ? `No action is needed: “${line}” is added to its front matter, so that the former URL redirects.`
    : `Add this line to its front matter, so that the former URL redirects: ${line}`;
  return problem('paper-renamed', `papers/${file}`, message, { hint, line: 1 });
}
