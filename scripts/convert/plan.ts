import { printLedger } from '../../src/model/files/ledger-file.ts';
import { parsePaperFile, printPaperFile } from '../../src/model/files/paper-file.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import type { PreviousRun } from './previous-run.ts';
import { toLedgers, type LedgerInput } from './ledgers.ts';
import type { MergedPaper } from './merge.ts';
import { problem, type Problem } from '../problems.ts';
import type { PaperState } from './paper-state.ts';
import type { Report } from './report.ts';

/** Every change to the content folder, decided before any is made. Paths are relative to it. */
export interface Plan {
  writes: Map<string, string>;
  deletions: string[];
  report: Pick<Report, 'papers' | 'problems'>;
}

/** What is on disk: a paper's file by its path from `papers/`, and whether a digest's folder is there at all. */
export interface Disk {
  readPaper(file: string): string | undefined;
  hasFolder(digest: string): boolean;
}

/** What a plan is made from: what the digests contain, what previous runs wrote and what is on disk. */
export interface PlanInput extends Omit<LedgerInput, 'states'> {
  disk: Disk;
}

/** Decides what to write and what to delete. */
export function toPlan({ disk, ...input }: PlanInput): Plan {
  const { collection, previous, prune } = input;
  const states = new Map(collection.papers.map((paper) => [paper, toState(paper, previous, disk)]));
  const { ledgers, deletedLedgers, gone, problems } = toLedgers({ ...input, states });
  const writes = new Map<string, string>();
  for (const [paper, { text }] of states)
    if (text !== undefined) writes.set(`papers/${paper.file}`, text);
  for (const [digest, ledger] of ledgers) addLedger(writes, digest, ledger, previous);
  const pruned = gone.filter(({ id, file }) => prune && isUntouched(id, file, previous, disk));
  return {
    writes,
    deletions: [
      ...pruned.map(({ file }) => `papers/${file}`),
      ...deletedLedgers.map((digest) => `ledgers/${digest}.json`),
    ],
    report: {
      papers: collection.assignments.map(({ candidate, paper, merging }) => ({
        id: paper.id,
        file: paper.file,
        digest: candidate.digest,
        status: merging ? 'merged' : (states.get(paper)?.status ?? 'unchanged'),
      })),
      problems: [...problems, ...[...states].flatMap(([paper, state]) => toProblems(paper, state))],
    },
  };
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

/** Whether a file is still as the converter wrote it. */
function isUntouched(id: string, file: string, previous: PreviousRun, disk: Disk): boolean {
  const text = disk.readPaper(file);
  return text !== undefined && shortHash(text) === previous.hashOf(id);
}

function toState(paper: MergedPaper, previous: PreviousRun, disk: Disk): PaperState {
  const text = printPaperFile({ frontMatter: paper.frontMatter, body: paper.body });
  const now = shortHash(text);
  const before = previous.hashOf(paper.id);
  const onDisk = disk.readPaper(paper.file);
  const state = { hash: now, removed: false, withheld: [] };
  if (onDisk === undefined) {
    if (!isRemoved(paper, previous, disk)) return { ...state, status: 'created', text };
    return { ...state, status: 'edited', removed: true, hash: before ?? now };
  }
  if (onDisk === text) return { ...state, status: 'unchanged' };
  if (shortHash(onDisk) === before) return { ...state, status: 'updated', text };
  const withheld = before === now ? [] : differences(onDisk, paper);
  return { ...state, status: 'edited', hash: before ?? now, withheld };
}

/** A file that was written once and is gone was deleted by hand, unless its whole folder is gone: then all are written again. */
function isRemoved(paper: MergedPaper, previous: PreviousRun, disk: Disk): boolean {
  if (previous.hashOf(paper.id) === undefined) return false;
  return previous.isRemoved(paper.id) || disk.hasFolder(paper.file.split('/')[0] ?? '');
}

/** The fields in which a file on disk and a paper differ. */
function differences(onDisk: string, { frontMatter, body }: MergedPaper): string[] {
  const file = parsePaperFile(onDisk);
  if (file.issues) return ['the file is invalid'];
  const fields = new Set([...Object.keys(file.frontMatter), ...Object.keys(frontMatter)]);
  const differing = [...fields].filter(
    (field) =>
      JSON.stringify(file.frontMatter[field as keyof typeof frontMatter]) !==
      JSON.stringify(frontMatter[field as keyof typeof frontMatter]),
  );
  return file.body === body ? differing : [...differing, 'abstract'];
}

function toProblems(paper: MergedPaper, { removed, withheld }: PaperState): Problem[] {
  const file = `papers/${paper.file}`;
  if (removed)
    return [
      problem(
        'paper-removed',
        file,
        'This file was deleted by hand, but the paper is still in its digest.',
      ),
    ];
  if (withheld.length === 0) return [];
  const message = `Both this file and its digest were changed: ${withheld.join(', ')}.`;
  return [problem('paper-edited', file, message)];
}
