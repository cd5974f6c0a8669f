import type { Ledger, LedgerPaper, LineSpan } from '../../src/model/ledger.ts';
import type { AssignedPapers, Assignment } from './assign-candidates.ts';
import type { PreviousRun } from './previous-run.ts';
import type { MergedPaper } from './merge.ts';
import type { PaperState } from './paper-state.ts';
import { problem, type Problem } from '../problems.ts';
import type { ParsedDigest } from './read-digests.ts';

export interface Ledgers {
  ledgers: Map<string, Ledger>;
  /** Digests whose ledger is deleted. */
  deletedLedgers: string[];
  /** Papers to delete that are in no digest: those that are pruned or withdrawn. */
  gonePapers: LedgerPaper[];
  problems: Problem[];
}

/** What the ledgers of a conversion are made from. */
export interface LedgerInput {
  digests: ParsedDigest[];
  collection: AssignedPapers;
  previous: PreviousRun;
  /** The file of each paper of the collection. */
  states: Map<MergedPaper, PaperState>;
  /** Whether to remove papers that no digest contains, and the ledgers of deleted digests. */
  prune: boolean;
  /** Papers that a digest withdraws, by id. */
  withdrawn: ReadonlyMap<string, string>;
  /** Whether a file of a digest has errors, in which case papers missing from it do not count as removed. */
  isBroken: (digest: string) => boolean;
  /** Whether a file exists in `papers/`. Papers that were deleted by hand are not reported. */
  hasFile: (file: string) => boolean;
}

/** The new ledgers: one for each digest, and those of deleted digests, unless they are pruned. */
export function toLedgers(input: LedgerInput): Ledgers {
  const present = new Set(input.collection.papers.map(({ id }) => id));
  const current = currentLedgers(input, present);
  const deleted = deletedDigests(input, present);
  return {
    ledgers: current.ledgers,
    deletedLedgers: deleted.ledgers,
    gonePapers: [...current.gonePapers, ...deleted.gonePapers],
    problems: [...current.problems, ...deleted.problems],
  };
}

/** The ledgers of the digests that exist; papers that they no longer have stay in them unless they are pruned. */
function currentLedgers(
  { digests, collection, previous, states, withdrawn, prune, isBroken, hasFile }: LedgerInput,
  present: Set<string>,
): Omit<Ledgers, 'deletedLedgers'> {
  const ledgers = new Map<string, Ledger>();
  const gonePapers: LedgerPaper[] = [];
  const problems: Problem[] = [];
  const byDigest = Map.groupBy(collection.assignments, ({ candidate }) => candidate.digest);
  for (const digest of digests) {
    const lost = lostPapers(previous.ledgers.get(digest.id), present);
    const isPruned = prune && !isBroken(digest.id);
    const remaining = lost.filter(({ id }) => !withdrawn.has(id));
    if (isPruned) gonePapers.push(...lost);
    else if (!isBroken(digest.id)) {
      gonePapers.push(...lost.filter((paper) => !remaining.includes(paper)));
      problems.push(
        ...withFile(remaining, hasFile).map((paper) => toPaperGoneProblem(digest.source, paper)),
      );
    }
    const kept = isPruned ? [] : lost.map((paper) => ({ ...paper, gone: true as const }));
    const assignments = byDigest.get(digest.id) ?? [];
    const hidden = assignments.filter(({ paper }) => withdrawn.has(paper.id));
    const ledger = toLedger(digest, assignments, states, kept);
    ledgers.set(digest.id, { ...ledger, account: hideLines(ledger.account, hidden) });
  }
  return { ledgers, gonePapers, problems };
}

/** Digests that a previous run read and that no longer exist. Their ledgers are deleted when they have no papers left or are pruned. */
function deletedDigests(
  { digests, previous, withdrawn, prune, isBroken, hasFile }: LedgerInput,
  present: Set<string>,
): { ledgers: string[]; gonePapers: LedgerPaper[]; problems: Problem[] } {
  const ids = new Set(digests.map(({ id }) => id));
  const ledgers: string[] = [];
  const gonePapers: LedgerPaper[] = [];
  const problems: Problem[] = [];
  for (const [digest, ledger] of previous.ledgers) {
    if (ids.has(digest) || isBroken(digest)) continue;
    const lost = lostPapers(ledger, present);
    gonePapers.push(...lost.filter(({ id }) => prune || withdrawn.has(id)));
    const remaining = withFile(lost, hasFile).filter(({ id }) => !withdrawn.has(id));
    if (prune || lost.length === 0) ledgers.push(digest);
    else if (remaining.length > 0) problems.push(toDigestGoneProblem(digest, ledger, remaining));
  }
  return { ledgers, gonePapers, problems };
}

const lostPapers = (ledger: Ledger | undefined, present: Set<string>): LedgerPaper[] =>
  ledger?.papers.filter(({ id }) => !present.has(id)) ?? [];

const withFile = (papers: LedgerPaper[], hasFile: LedgerInput['hasFile']) =>
  papers.filter(({ file }) => hasFile(file));

function toLedger(
  { id, source, format, sha256, digest, parsed, lineCount }: ParsedDigest,
  assignments: Assignment[],
  states: Map<MergedPaper, PaperState>,
  gone: LedgerPaper[],
): Ledger {
  const papers = [...Map.groupBy(assignments, ({ paper }) => paper)].map(
    ([paper, paperAssignments]) => toLedgerPaper(id, paper, paperAssignments, states.get(paper)),
  );
  const account = toAccount(parsed.account, assignments, lineCount);
  return { source, format, sha256, digest, papers: [...papers, ...gone], account };
}

/** A paper's entry in the ledger of one digest, which may contain the paper more than once. */
function toLedgerPaper(
  digest: string,
  paper: MergedPaper,
  assignments: Assignment[],
  state: PaperState | undefined,
): LedgerPaper {
  const isOwner = paper.sources[0]?.digest === digest;
  const gave = assignments.flatMap(({ merging }) => merging?.added ?? []);
  const differs = Object.assign(
    {},
    ...assignments.map(({ merging }) => merging?.differs),
  ) as Record<string, string>;
  return {
    id: paper.id,
    file: paper.file,
    lines: assignments[0]?.candidate.lines,
    ...(isOwner && state && { hash: state.hash }),
    ...(isOwner && state && state.filled.length > 0 && { filled: state.filled }),
    keys: [...new Set(assignments.flatMap(({ candidate }) => candidate.keys))],
    ...(gave.length > 0 && { gave }),
    ...(Object.keys(differs).length > 0 && { differs }),
    ...(state?.isRemoved && { removed: true }),
  };
}

/** A format's account, with ids in place of draft indexes. Lines that a format left out count as not understood. */
function toAccount(account: LineSpan[], assignments: Assignment[], lineCount: number): LineSpan[] {
  const byIndex = new Map(
    assignments.map((assignment) => [assignment.candidate.index, assignment]),
  );
  const spans = account.map((span) =>
    span.paper === undefined ? span : withPaper(span, byIndex.get(Number(span.paper))),
  );
  return joinAlike(fillGaps(spans, lineCount));
}

/** Replaces the entries for the lines of some papers by “withdrawn”, even where other papers are on the same lines. */
function hideLines(account: LineSpan[], hidden: Assignment[]): LineSpan[] {
  const ids = new Set(hidden.map(({ paper }) => paper.id));
  const spans = [
    ...hidden.map(({ candidate }) => candidate.lines),
    ...account.filter(({ paper }) => paper && ids.has(paper)).map(({ lines }) => lines),
  ];
  return account.map((span) =>
    spans.some(([from, to]) => span.lines[0] <= to && span.lines[1] >= from)
      ? { lines: span.lines, part: 'withdrawn' }
      : span,
  );
}

function withPaper(span: LineSpan, owner: Assignment | undefined): LineSpan {
  if (!owner) return { lines: span.lines, part: 'not-understood' };
  const notes = [span.note, ...notesFor(span, owner)].filter(Boolean);
  return {
    lines: span.lines,
    part: isRepeated(span, owner) ? 'repeated' : span.part,
    paper: owner.paper.id,
    ...(notes.length > 0 && { note: notes.join('; ') }),
  };
}

/** Repairs and unknown commands are notes of the text in which they occur. */
function notesFor({ part, note }: LineSpan, { candidate: { notes } }: Assignment): string[] {
  if (part === 'title') return notes.title;
  if (part === 'abstract' && note === undefined) return notes.abstract;
  return part === 'record' ? [...notes.title, ...notes.abstract] : [];
}

/** The digest already contains the paper, with the same values. */
function isRepeated({ part }: LineSpan, { candidate, paper, merging }: Assignment): boolean {
  if (!merging || (part !== 'title' && part !== 'abstract')) return false;
  const isSecond = paper.sources.find(({ digest }) => digest === candidate.digest) !== candidate;
  return isSecond && !(part in merging.differs) && !merging.added.includes(part);
}

function fillGaps(spans: LineSpan[], lineCount: number): LineSpan[] {
  const filled: LineSpan[] = [];
  let next = 1;
  for (const span of spans) {
    if (span.lines[0] > next) filled.push(toGap(next, span.lines[0] - 1));
    filled.push(span);
    next = span.lines[1] + 1;
  }
  if (next <= lineCount) filled.push(toGap(next, lineCount));
  return filled;
}

const toGap = (from: number, to: number): LineSpan => ({
  lines: [from, to],
  part: 'not-understood',
});

/** Joins neighbouring blank lines, and boilerplate of the same kind. */
function joinAlike(spans: LineSpan[]): LineSpan[] {
  const joined: LineSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isAlike = last?.part === span.part && last.note === span.note && !span.paper;
    if (last && isAlike && !last.paper) last.lines = [last.lines[0], span.lines[1]];
    else joined.push({ ...span });
  }
  return joined;
}

function toPaperGoneProblem(source: string, { id, file }: LedgerPaper): Problem {
  return problem('paper-gone', `papers/${file}`, `“${id}” is no longer in ${source}.`);
}

function toDigestGoneProblem(digest: string, { source }: Ledger, lost: LedgerPaper[]): Problem {
  const message = `${source} was deleted; ${lost.length} of its papers are in no other digest.`;
  return problem('digest-gone', `ledgers/${digest}.json`, message);
}
