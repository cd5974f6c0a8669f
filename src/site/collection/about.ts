import { toAbout, type About } from '../about.ts';
import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { largeCollection } from '../../outputs/exports/export-files.ts';
import { getTopicNames } from './facets.ts';
import { getPapers } from './papers.ts';

/** What lists say of papers, but for one topic. Large collections name no topics there: each paper stands in a dozen lists. */
export async function getAbout(except?: string): Promise<(paper: CataloguePaper) => About> {
  const isLarge = (await getPapers()).length > largeCollection;
  const names = isLarge ? new Map<string, string>() : getTopicNames();
  return (paper) => toAbout(paper, names, except);
}
