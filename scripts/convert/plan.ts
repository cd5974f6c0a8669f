import { addressFile } from '../../src/catalogue/read-addresses.ts';
import type { AddressList } from '../../src/model/files/address-list.ts';
import { printLedger } from '../../src/model/files/ledger-file.ts';
import type { Ledger, LedgerPaper } from '../../src/model/ledger.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { lookUp } from '../../src/text/look-up.ts';
import { planAddresses } from './address-changes.ts';
import { toFileId } from '../../src/model/files/paper-file.ts';
import type { PreviousRun } from './previous-run.ts';
import { toLedgers, type LedgerInput } from './ledgers.ts';
import type { MergedPaper } from './merge.ts';
import { problem, type Problem } from '../problems.ts';
import { findMovedFiles, toRenamedProblem, type PossibleMove } from './renamed-files.ts';
import { splitMaintainerLines } from './maintainer-lines.ts';
import {
  isConverterOutput,
  toPaperState,
  type PaperFiles,
  type PaperState,
} from './paper-state.ts';
import {
  checkWithdrawn,
  findWithdrawn,
  toIds,
  toKeptProblem,
  toWithdrawnState,
} from './withdrawn-papers.ts';
import type { Report } from './report.ts';

/** All changes to the content folder, decided before any is made. Paths are relative to it. */
export interface Plan {
  writes: Map<string, string>;
  deletions: string[];
  report: Pick<Report, 'papers' | 'problems'>;
}

/** The inputs of a plan: the digests' contents, the results of previous runs and the files on the disk. */
export interface PlanInput extends Omit<LedgerInput, 'states' | 'withdrawn' | 'hasFile'> {
  paperFiles: PaperFiles;
  /** The published addresses; `undefined` if there is no list yet. */
  addresses: AddressList | undefined;
}

/** Decides what to write and what to delete. */
export function toPlan({ paperFiles, addresses, ...input }: PlanInput): Plan {
  const { collection, previous } = input;
  const evidence = { previous, paperFiles, addresses };
  const possibleMoves = findMovedFiles(collection.papers, evidence);
  const ids = toIds(collection.papers, previous, possibleMoves);
  const withdrawn = findWithdrawn(input.digests, ids);
  const stateOf = (paper: MergedPaper) =>
    withdrawn.has(paper.id)
      ? toWithdrawnState(paper, evidence, possibleMoves.get(paper))
      : toPaperState(paper, evidence);
  const states = new Map(collection.papers.map((paper) => [paper, stateOf(paper)]));
  const hasFile = (file: string) => paperFiles.exists(file);
  const { ledgers, deletedLedgers, gonePapers, problems } = toLedgers({
    ...input,
    states,
    withdrawn,
    hasFile,
  });
  const writes = new Map<string, string>();
  for (const [paper, { text }] of states)
    if (text !== undefined) writes.set(`papers/${paper.file}`, text);
  for (const [digest, ledger] of ledgers) addLedger(writes, digest, ledger, previous);
  const currentFiles = collection.papers.map(({ file }) => file);
  const abandonedFiles = findAbandonedFiles(new Set(currentFiles), previous, paperFiles);
  const deletedPapers = gonePapers.filter((paper) =>
    isUntouched(paper, withdrawn.has(paper.id), previous, paperFiles),
  );
  const editedPapers = gonePapers.filter(
    (paper) => !deletedPapers.includes(paper) && hasFile(paper.file),
  );
  const withdrawnPapers = collection.papers.filter((paper) => states.get(paper)?.isWithdrawn);
  const keptPapers = collection.papers.filter(
    (paper) => withdrawn.has(paper.id) && !withdrawnPapers.includes(paper),
  );
  const changes = planAddresses(addresses, {
    before: previous.ledgers,
    after: ledgers,
    deletedDigests: deletedLedgers,
    deletedPapers: deletedPapers.filter(({ id }) => !withdrawn.has(id)),
    withdrawn: toReasons(withdrawn, [
      ...withdrawnPapers,
      ...gonePapers.filter((paper) => !editedPapers.includes(paper)),
    ]),
  });
  if (changes.text !== undefined) writes.set(addressFile, changes.text);
  const onDisk = withdrawnPapers.filter(({ file }) => hasFile(file));
  const deletedFiles = [...deletedPapers, ...onDisk].map(({ file }) => file);
  return {
    writes,
    deletions: [
      ...[...deletedFiles, ...abandonedFiles].map((file) => `papers/${file}`),
      ...deletedLedgers.map((digest) => `ledgers/${digest}.json`),
    ],
    report: {
      papers: collection.assignments.map(({ candidate, paper, merging }) => ({
        id: paper.id,
        file: paper.file,
        digest: candidate.digest,
        status: merging
          ? 'merged'
          : toStatus(
              states.get(paper),
              isCommentChanged(candidate.digest, paper.id, input, ledgers),
            ),
      })),
      problems: [
        ...problems,
        ...[...states].flatMap(([paper, state]) =>
          toProblems(paper, state, possibleMoves.get(paper), previous),
        ),
        ...checkWithdrawn(input, ids, addresses),
        ...keptPapers.map((paper) => toKeptProblem(possibleMoves.get(paper) ?? paper)),
        ...editedPapers.map((paper) =>
          withdrawn.has(paper.id) ? toKeptProblem(paper) : toUnprunedProblem(paper),
        ),
        ...changes.problems,
      ],
    },
  };
}

/** The reasons why papers are withdrawn, by id and by the name of the file, which differs if the file was renamed. */
function toReasons(
  withdrawn: ReadonlyMap<string, string>,
  papers: { id: string; file: string }[],
): Map<string, string> {
  return new Map(
    papers.flatMap(({ id, file }) => {
      const reason = withdrawn.get(id);
      return reason === undefined
        ? []
        : [id, toFileId(file)].map((name) => [name, reason] as const);
    }),
  );
}

/** An unchanged file counts as updated if its digest's comment on the paper changed. */
function toStatus(state: PaperState | undefined, hasNewComment: boolean): PaperState['status'] {
  const status = state?.status ?? 'unchanged';
  return status === 'unchanged' && hasNewComment ? 'updated' : status;
}

/** Whether the comment on a paper in a digest's `.yaml` file has changed since the last conversion. */
function isCommentChanged(
  digest: string,
  id: string,
  { previous }: Pick<LedgerInput, 'previous'>,
  ledgers: Map<string, Ledger>,
): boolean {
  const before = previous.ledgers.get(digest);
  const commentIn = (ledger: Ledger | undefined) => lookUp(ledger?.digest.comments ?? {}, id);
  return before !== undefined && commentIn(before) !== commentIn(ledgers.get(digest));
}

function addLedger(
  writes: Map<string, string>,
  digest: string,
  ledger: Ledger,
  previous: PreviousRun,
) {
  const before = previous.ledgers.get(digest);
  const text = printLedger(ledger);
  if (!before || printLedger(before) !== text) writes.set(`ledgers/${digest}.json`, text);
}

/** Files that an interrupted run wrote for papers that are in no digest or ledger, because a corrected title changed their ids. */
function findAbandonedFiles(
  files: Set<string>,
  previous: PreviousRun,
  paperFiles: PaperFiles,
): string[] {
  return previous.unfinishedFiles().filter((file) => {
    const text = files.has(file) ? undefined : paperFiles.readPaper(file);
    return text !== undefined && previous.wrote(file, shortHash(text));
  });
}

/** A paper that `--prune` does not delete, because its file was edited. */
function toUnprunedProblem({ id, file }: { id: string; file: string }): Problem {
  const message = `No digest contains ${id}. Its file was edited, so --prune keeps it.`;
  return problem('paper-gone', `papers/${file}`, message, {
    hint: 'To delete the paper, delete the file.',
  });
}

/** Whether a file is still as the converter wrote it. A comment or a new name protects it from `--prune`, but not from being withdrawn. */
function isUntouched(
  { id, file }: LedgerPaper,
  isWithdrawn: boolean,
  previous: PreviousRun,
  paperFiles: PaperFiles,
): boolean {
  const text = paperFiles.readPaper(file);
  if (text === undefined) return false;
  return [text, ...(isWithdrawn ? [splitMaintainerLines(text, {}).text] : [])].some((version) =>
    isConverterOutput(version, { id, file }, previous),
  );
}

function toProblems(
  paper: MergedPaper,
  { isRemoved, isWithdrawn, text, formerIds = [], unappliedFields }: PaperState,
  possibleMove: PossibleMove | undefined,
  previous: PreviousRun,
): Problem[] {
  if (isWithdrawn) return [];
  if (isRemoved) return toRemovedProblems(paper, possibleMove, previous);
  const problems: Problem[] = [];
  if (formerIds.length > 0)
    problems.push(toRenamedProblem(paper, paper.file, formerIds, text !== undefined));
  if (unappliedFields.length > 0) {
    const message = `You edited this file, and its digests or references have changed since then. They would change: ${unappliedFields.join(', ')}.`;
    problems.push(problem('paper-edited', `papers/${paper.file}`, message));
  }
  return problems;
}

function toRemovedProblems(
  paper: MergedPaper,
  possibleMove: PossibleMove | undefined,
  previous: PreviousRun,
): Problem[] {
  if (possibleMove?.hasFormerId) return [];
  if (possibleMove) return [toRenamedProblem(paper, possibleMove.file, [paper.id], false)];
  const message =
    previous.fileOf(paper.id) === undefined
      ? `${addressFile} says that this paper was withdrawn or moved, so its file is not written, although a digest still contains it.`
      : 'This file was deleted by hand, but the paper is still in its digest.';
  return [problem('paper-removed', `papers/${paper.file}`, message)];
}
