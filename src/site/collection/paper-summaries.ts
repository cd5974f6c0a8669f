import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { toPaperSummary, type PaperSummary } from '../paper-summary.ts';
import { getTopicNames } from './topics.ts';
import { getLimits } from './limits.ts';

/** A paper as shown in a list. */
export interface ListedPaper extends PaperSummary {
  /** Whether the list contains its Save button. */
  hasSaveButton: boolean;
}

/**
 * The summaries for a list of papers, without the topic `except`. In collections without full lists, summaries have no topics, because each paper is in a dozen lists.
 */
export function getPaperSummaries(except?: string): (paper: CollectionPaper) => ListedPaper {
  const { hasFullLists, hasScriptParts: hasSaveButton } = getLimits();
  const names = hasFullLists ? getTopicNames() : new Map<string, string>();
  return (paper) => ({ ...toPaperSummary(paper, names, except), hasSaveButton });
}
