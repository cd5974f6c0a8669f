import type { AddressList } from '../../src/model/files/address-list.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { printPaperFile } from '../../src/model/files/paper-file.ts';
import { paths } from '../../src/model/paths.ts';
import { cleanLine } from '../../src/text/clean-text.ts';
import { problem, type Problem } from '../problems.ts';
import { toHint } from './check-comments.ts';
import { splitComment } from './comment-lines.ts';
import type { LedgerInput } from './ledgers.ts';
import type { MergedPaper } from './merge.ts';
import { isConverterOutput, toState, type PaperFiles, type PaperState } from './paper-state.ts';
import type { PreviousRun } from './previous-run.ts';
import type { ParsedDigest } from './read-digests.ts';

/** Papers that the digests withdraw (`withdrawn` in their `.yaml` files), by id, with the reasons. */
export function findWithdrawn(digests: ParsedDigest[]): Map<string, string> {
  const entries = digests.flatMap(({ digest }) => Object.entries(digest.withdrawn ?? {}));
  return new Map(entries.map(([id, reason]) => [id, cleanLine(reason)]));
}

/** The state of a withdrawn paper. Its file is deleted unless a person edited it. */
export function toWithdrawnState(
  paper: MergedPaper,
  previous: PreviousRun,
  paperFiles: PaperFiles,
): PaperState {
  const text = printPaperFile({ frontMatter: paper.frontMatter, body: paper.body });
  const onDisk = paperFiles.readPaper(paper.file);
  const isKept =
    onDisk !== undefined &&
    ![onDisk, splitComment(onDisk).text].some(
      (version) => version === text || isConverterOutput(version, paper, previous),
    );
  if (isKept) return toState(paper, previous, paperFiles);
  const hash = previous.hashOf(paper.id) ?? shortHash(text);
  return { status: 'deleted', hash, removed: true, isWithdrawn: true, unapplied: [], filled: [] };
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
  {
    digests,
    collection,
    previous,
    isBroken,
  }: Pick<LedgerInput, 'digests' | 'collection' | 'previous' | 'isBroken'>,
  addresses: AddressList | undefined,
): Problem[] {
  const positions = digests.filter(({ id }) => !isBroken(id)).flatMap((digest) => digest.withdrawn);
  if (positions.length === 0) return [];
  const present = new Set(collection.papers.map(({ id }) => id));
  const known = new Set([...present, ...previous.ids()]);
  return positions
    .filter(({ paper }) => {
      return !known.has(paper) && addresses?.get(paths.paper(paper))?.kind !== 'withdrawn';
    })
    .map(({ paper, file, line }) => {
      const message = `withdrawn: no digest has a paper “${paper}”.`;
      return problem('withdrawn-unmatched', file, message, { line, hint: toHint(paper, present) });
    });
}
