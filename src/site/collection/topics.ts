import { getTopics } from '../../analysis/analyse.ts';
import { once } from './once.ts';

/** Names of the topics, by slug. */
export const getTopicNames: () => Map<string, string> = once(
  (catalogue) => new Map(getTopics(catalogue).topics.map(({ slug, name }) => [slug, name])),
);
