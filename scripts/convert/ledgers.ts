import type { Ledger, LedgerPaper, Stretch } from '../../src/model/ledger.ts';
import type { Collection, Placed } from './collect.ts';
import type { Known } from './known.ts';
import type { Merged } from './merge.ts';
import type { PaperState } from './paper-state.ts';
import { problem, type Problem } from '../problems.ts';
import type { DigestReading } from './read-digests.ts';

export interface Ledgers {
  ledgers: Map<string, Ledger>;
  /** Digests whose ledger goes. */
  deletedLedgers: string[];
  /** Papers that no digest has any more. */
  gone: LedgerPaper[];
  problems: Problem[];
}

/**
 * The new ledgers: one for each digest, and the old ones of digests that are gone, unless they are pruned. A digest that is broken has not lost
 * what cannot be read in it.
 */
export function toLedgers(
  digests: DigestReading[],
  collection: Collection,
  known: Known,
  states: Map<Merged, PaperState>,
  prune: boolean,
  isBroken: (source: string) => boolean,
): Ledgers {
  const present = new Set(collection.papers.map(({ id }) => id));
  const ledgers = new Map<string, Ledger>();
  const gone: LedgerPaper[] = [];
  const problems: Problem[] = [];
  const byDigest = Map.groupBy(collection.placed, ({ candidate }) => candidate.digest);
  for (const digest of digests) {
    const lost = lostPapers(known.ledgers.get(digest.id), present);
    const isPruned = prune && !isBroken(digest.source);
    if (isPruned) gone.push(...lost);
    else if (!isBroken(digest.source))
      problems.push(...lost.map((paper) => goneProblem(digest.source, paper)));
    const kept = isPruned ? [] : lost.map((paper) => ({ ...paper, gone: true as const }));
    ledgers.set(digest.id, toLedger(digest, byDigest.get(digest.id) ?? [], states, kept));
  }
  const deletedLedgers = [];
  for (const [digest, ledger] of known.ledgers) {
    if (ledgers.has(digest) || isBroken(ledger.source)) continue;
    const lost = lostPapers(ledger, present);
    if (prune) gone.push(...lost);
    if (prune || lost.length === 0) deletedLedgers.push(digest);
    else problems.push(digestGoneProblem(digest, ledger, lost));
  }
  return { ledgers, deletedLedgers, gone, problems };
}

const lostPapers = (ledger: Ledger | undefined, present: Set<string>): LedgerPaper[] =>
  ledger?.papers.filter(({ id }) => !present.has(id)) ?? [];

function toLedger(
  { id, source, format, sha256, digest, reading, lineCount }: DigestReading,
  placed: Placed[],
  states: Map<Merged, PaperState>,
  gone: LedgerPaper[],
): Ledger {
  const papers = [...Map.groupBy(placed, ({ paper }) => paper)].map(([paper, own]) =>
    toLedgerPaper(id, paper, own, states.get(paper)),
  );
  const account = toAccount(reading.account, placed, lineCount);
  return { source, format, sha256, digest, papers: [...papers, ...gone], account };
}

/** A paper's entry in the ledger of one digest, which may have it more than once. */
function toLedgerPaper(
  digest: string,
  paper: Merged,
  placed: Placed[],
  state: PaperState | undefined,
): LedgerPaper {
  const isOwner = paper.sources[0]?.digest === digest;
  const gave = placed.flatMap(({ merging }) => merging?.gave ?? []);
  const differs = Object.assign({}, ...placed.map(({ merging }) => merging?.differs)) as Record<
    string,
    string
  >;
  return {
    id: paper.id,
    file: paper.file,
    lines: placed[0]?.candidate.lines,
    ...(isOwner && state && { hash: state.hash }),
    keys: [...new Set(placed.flatMap(({ candidate }) => candidate.keys))],
    ...(gave.length > 0 && { gave }),
    ...(Object.keys(differs).length > 0 && { differs }),
    ...(state?.removed && { removed: true }),
  };
}

/** The reading's account with ids for draft numbers; lines that a format left out are said to be not understood. */
function toAccount(account: Stretch[], placed: Placed[], lineCount: number): Stretch[] {
  const byIndex = new Map(placed.map((one) => [one.candidate.index, one]));
  const stretches = account.map((stretch) =>
    stretch.paper === undefined ? stretch : withPaper(stretch, byIndex.get(Number(stretch.paper))),
  );
  return joinAlike(fillGaps(stretches, lineCount));
}

function withPaper(stretch: Stretch, owner: Placed | undefined): Stretch {
  if (!owner) return { lines: stretch.lines, part: 'not-understood' };
  const notes = [stretch.note, ...notesFor(stretch, owner)].filter(Boolean);
  return {
    lines: stretch.lines,
    part: isRepeated(stretch, owner) ? 'repeated' : stretch.part,
    paper: owner.paper.id,
    ...(notes.length > 0 && { note: notes.join('; ') }),
  };
}

/** Repairs and unknown commands stand beside the text that they are of. */
function notesFor({ part, note }: Stretch, { candidate: { notes } }: Placed): string[] {
  if (part === 'title') return notes.title;
  if (part === 'abstract' && note === undefined) return notes.abstract;
  return part === 'record' ? [...notes.title, ...notes.abstract] : [];
}

/** The same digest has the paper already, and says the same there. */
function isRepeated({ part }: Stretch, { candidate, paper, merging }: Placed): boolean {
  if (!merging || (part !== 'title' && part !== 'abstract')) return false;
  const isSecond = paper.sources.find(({ digest }) => digest === candidate.digest) !== candidate;
  return isSecond && !(part in merging.differs) && !merging.gave.includes(part);
}

function fillGaps(stretches: Stretch[], lineCount: number): Stretch[] {
  const filled: Stretch[] = [];
  let next = 1;
  for (const stretch of stretches) {
    if (stretch.lines[0] > next) filled.push(gap(next, stretch.lines[0] - 1));
    filled.push(stretch);
    next = stretch.lines[1] + 1;
  }
  if (next <= lineCount) filled.push(gap(next, lineCount));
  return filled;
}

const gap = (from: number, to: number): Stretch => ({ lines: [from, to], part: 'not-understood' });

/** Neighbouring blank lines are one stretch, and so is furniture of one kind. */
function joinAlike(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const alike = last?.part === stretch.part && last.note === stretch.note && !stretch.paper;
    if (last && alike && !last.paper) last.lines = [last.lines[0], stretch.lines[1]];
    else joined.push({ ...stretch });
  }
  return joined;
}

function goneProblem(source: string, { id, file }: LedgerPaper): Problem {
  return problem('paper-gone', `papers/${file}`, `${source} has “${id}” no more.`);
}

function digestGoneProblem(digest: string, { source }: Ledger, lost: LedgerPaper[]): Problem {
  const message = `${source} is gone; ${lost.length} of its papers stand in no other digest.`;
  return problem('digest-gone', `ledgers/${digest}.json`, message);
}
