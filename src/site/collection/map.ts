import { toMap, type CollectionMap } from '../../analysis/map/map.ts';
import { once } from './once.ts';
import { getPapers } from './papers.ts';
import { getRelated } from './related.ts';
import { getTopicNames } from './topics.ts';

/** The map of the collection; undefined if it has too few papers or too many. */
export const getMap: () => Promise<CollectionMap | undefined> = once(async () =>
  toMap(await getPapers(), { related: getRelated(), names: getTopicNames() }),
);
