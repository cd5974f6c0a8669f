import { dirname } from 'node:path';
import type { AddressList } from '../../src/model/files/address-list.ts';
import { paths } from '../../src/model/paths.ts';
import type { MergedPaper } from './merge.ts';
import type { PaperFiles } from './paper-state.ts';
import type { PreviousRun } from './previous-run.ts';

/** What shows whether a paper's missing file was deleted. */
export interface DeletionEvidence {
  previous: PreviousRun;
  paperFiles: PaperFiles;
  /** The published addresses; `undefined` if there is no list yet. */
  addresses: AddressList | undefined;
}

/**
 * Whether a paper's missing file was deleted by hand and stays deleted. If a whole folder is missing, its papers were not
 * deleted one by one and are written again, except papers that the list of addresses says were withdrawn, and the only paper of a folder, because Git
 * deletes the folder with it.
 */
export function isFileDeleted(paper: MergedPaper, evidence: DeletionEvidence): boolean {
  const { previous, paperFiles, addresses } = evidence;
  const { id, file } = paper;
  if (previous.isRecordedAsDeleted(id)) return true;
  const state = addresses?.get(paths.paper(id));
  const isWithdrawn = state?.kind === 'withdrawn';
  // Without a reason, it may have been pruned, and a later digest may contain it again.
  if (isWithdrawn && state.reason !== undefined) return true;
  if (isLedgerLost(paper, evidence)) return isWithdrawn || state?.kind === 'moved';
  if (previous.hashOf(id) === undefined) return false;
  const folder = dirname(file);
  return isWithdrawn || paperFiles.exists(folder) || previous.countFiles(folder) <= 1;
}

/** Whether the ledger of a paper's digest was deleted, although the digest is published. */
export function isLedgerLost(
  { sources }: MergedPaper,
  { previous, addresses }: Pick<DeletionEvidence, 'previous' | 'addresses'>,
): boolean {
  const digest = sources[0]?.digest ?? '';
  return (
    !previous.ledgers.has(digest) && addresses?.get(paths.digest(digest))?.kind === 'published'
  );
}
