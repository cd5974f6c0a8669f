import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { toTimeline, type Timeline } from '../../analysis/overview/periods.ts';
import { contentDir } from './content-dir.ts';
import { getTopicNames } from './topics.ts';
import { once } from './once.ts';
import { getPapers } from './papers.ts';

/** The papers by date: the papers' dates if most have one, otherwise the dates of their first digests. */
export const getPaperTimeline: () => Promise<Timeline<CollectionPaper> | undefined> = once(
  async () => {
    const papers = await getPapers();
    const isDated = papers.filter(({ issued }) => issued).length * 2 > papers.length;
    return toTimeline(papers, isDated ? ({ issued }) => issued : firstAppearance());
  },
);

/** Whether there is anything to show. */
export const hasOverview = async (): Promise<boolean> =>
  (await getPaperTimeline()) !== undefined || getTopicNames().size > 0;

function firstAppearance(): (paper: CollectionPaper) => string | undefined {
  const dates = new Map(getCatalogue(contentDir).digests.map(({ id, date }) => [id, date]));
  return ({ appearances }) =>
    appearances.flatMap(({ digest }) => dates.get(digest) ?? []).toSorted()[0];
}
