import { isDeepStrictEqual } from 'node:util';
import { assignCandidates } from '../../convert/assign-candidates.ts';
import { toCandidate } from '../../convert/candidate.ts';
import { PreviousRun } from '../../convert/previous-run.ts';
import { readDrafts } from '../service.ts';
import type { PublicItem } from './public-item.ts';
import { titleOf, type SavedItem } from './saved-items.ts';

export interface ComparedItems {
  /** Items for the next digest: new ones, and changed ones with additional fields. */
  items: PublicItem[];
  /** Changes that cannot be saved in a digest, as messages. */
  notes: string[];
}

/**
 * Compares a library with existing digests, which never change. The converter merges a changed item with its earlier record if it recognises
 * the paper: missing fields are filled in, other fields stay. An item that it would treat as another paper is not listed again.
 */
export function compareItems(
  items: PublicItem[],
  saved: ReadonlyMap<string, SavedItem>,
): ComparedItems {
  const result: ComparedItems = { items: [], notes: [] };
  for (const item of items) {
    const before = saved.get(item.key);
    if (!before) result.items.push(item);
    else if (!isDeepStrictEqual(before.item, item)) compare(item, before, result);
  }
  return result;
}

function compare(item: PublicItem, before: SavedItem, { items, notes }: ComparedItems) {
  const { added, differs } = mergeOf(before.item, item) ?? {};
  if (!added || !differs) {
    notes.push(
      `${titleOf(before.item)} (${before.digest}) was changed in the library to ${titleOf(item)}. The change would create a second paper, so it is not saved: edit the paper’s file.`,
    );
    return;
  }
  if (added.length > 0) items.push(item);
  const fields = Object.keys(differs);
  if (fields.length > 0)
    notes.push(
      `${titleOf(before.item)} (${before.digest}) was changed in the library: ${fields.join(', ')}. The digest keeps the first record: to change the paper, edit its file.`,
    );
}

/** The result of merging a later record, as the converter does; `undefined` if it treats the two as different papers. */
function mergeOf(before: PublicItem, after: PublicItem) {
  const drafts = readDrafts('zotero-json', JSON.stringify([before, after]));
  const candidates = drafts.flatMap(
    (draft, index) => toCandidate(draft, index, '', '').candidate ?? [],
  );
  const { assignments } = assignCandidates(
    candidates,
    new PreviousRun(new Map()),
    (digest) => digest,
  );
  return assignments[1]?.merging;
}
