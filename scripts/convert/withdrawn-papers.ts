import type { AddressList } from '../../src/model/files/address-list.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { printPaperFile } from '../../src/model/files/paper-file.ts';
import { paths } from '../../src/model/paths.ts';
import { cleanLine } from '../../src/text/clean-text.ts';
import { problem, type Problem } from '../problems.ts';
import { toHint } from './check-comments.ts';
import type { DeletionEvidence } from './deleted-files.ts';
import { toFileId } from '../../src/model/files/paper-file.ts';
import { splitMaintainerLines } from './maintainer-lines.ts';
import type { LedgerInput } from './ledgers.ts';
import type { MergedPaper } from './merge.ts';
import { isConverterOutput, toPaperState, type PaperState } from './paper-state.ts';
import type { PreviousRun } from './previous-run.ts';
import type { ParsedDigest } from './read-digests.ts';
import type { PossibleMove } from './renamed-files.ts';

/** The papers of the digests and ledgers, by their ids and by the names of their files, which differ if a file was renamed. */
export function toIds(
  papers: MergedPaper[],
  previous: PreviousRun,
  possibleMoves: ReadonlyMap<MergedPaper, PossibleMove>,
): Map<string, string> {
  const known = [...previous.papers(), ...papers];
  return new Map([
    ...[...possibleMoves].map(([{ id }, { file }]) => [toFileId(file), id] as const),
    ...known.map(({ id, file }) => [toFileId(file), id] as const),
    ...known.map(({ id }) => [id, id] as const),
  ]);
}

/** Papers that the digests withdraw (`withdrawn` in their `.yaml` files), by id, with the reasons. */
export function findWithdrawn(
  digests: ParsedDigest[],
  ids: ReadonlyMap<string, string>,
): Map<string, string> {
  const entries = digests.flatMap(({ digest }) => Object.entries(digest.withdrawn ?? {}));
  return new Map(entries.map(([name, reason]) => [ids.get(name) ?? name, cleanLine(reason)]));
}

/** The state of a withdrawn paper. Its file is deleted unless a person edited it, or renamed and edited it (`possibleMove`). */
export function toWithdrawnState(
  paper: MergedPaper,
  evidence: DeletionEvidence,
  possibleMove: PossibleMove | undefined,
): PaperState {
  const { previous, paperFiles } = evidence;
  const text = printPaperFile({ frontMatter: paper.frontMatter, body: paper.body });
  const onDisk = paperFiles.readPaper(paper.file);
  const isKept =
    onDisk !== undefined &&
    ![onDisk, splitMaintainerLines(onDisk, paper.frontMatter).text].some(
      (version) => version === text || isConverterOutput(version, paper, previous),
    );
  if (isKept) return toPaperState(paper, evidence);
  const hash = previous.hashOf(paper.id) ?? shortHash(text);
  const state: PaperState = {
    status: 'deleted',
    hash,
    isRemoved: true,
    unappliedFields: [],
    filled: [],
  };
  return possibleMove ? state : { ...state, isWithdrawn: true };
}

/** Reports a withdrawn paper whose file is kept because it was edited. */
export const toKeptProblem = ({ file }: { file: string }): Problem =>
  problem(
    'withdrawn-edited',
    `papers/${file}`,
    'This paper is withdrawn, but its file was edited, so it was not deleted.',
  );

/**
 * Reports ids in `withdrawn` that are unknown: of no paper in a digest or ledger, and of no page that is already withdrawn. Digests that `isBroken`
 * selects are skipped, because the paper may be in the part that could not be read.
 */
export function checkWithdrawn(
  { digests, isBroken }: Pick<LedgerInput, 'digests' | 'isBroken'>,
  ids: ReadonlyMap<string, string>,
  addresses: AddressList | undefined,
): Problem[] {
  return digests
    .filter(({ id }) => !isBroken(id))
    .flatMap((digest) => digest.withdrawn)
    .filter(({ paper }) => {
      return !ids.has(paper) && addresses?.get(paths.paper(paper))?.kind !== 'withdrawn';
    })
    .map(({ paper, file, line }) => {
      const message = `withdrawn: no digest has a paper “${paper}”.`;
      const hint = toHint(paper, [...ids.keys()]);
      return problem('withdrawn-unmatched', file, message, { line, hint });
    });
}
