import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { toPaperSummary, type PaperSummary } from '../paper-summary.ts';
import { getPapers } from './papers.ts';
import { getTopicNames } from './topics.ts';
import { LARGE_COLLECTION } from '../limits.ts';

/**
 * The summaries for a list of papers, without the topic `except`. In a large collection they name no topics: each paper is in a dozen lists.
 */
export async function getPaperSummaries(
  except?: string,
): Promise<(paper: CollectionPaper) => PaperSummary> {
  const isLarge = (await getPapers()).length > LARGE_COLLECTION;
  const names = isLarge ? new Map<string, string>() : getTopicNames();
  return (paper) => toPaperSummary(paper, names, except);
}
