import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { shortHash } from '../../model/files/sha256.ts';
import { contentDir } from './content-dir.ts';
import { hasCitations } from './citations.ts';
import { getLayoutProps } from './layout-props.ts';
import { getDigestTitles } from './digests.ts';
import { getLimits } from './limits.ts';
import { once } from './once.ts';
import { getTopicNames } from './topics.ts';

/**
 * The key of a page in the cache of rendered pages: a page with the same key and the same code is not rendered again. `shown` is everything that the
 * page shows, except what every page shows; a paper contains the hash of its abstract.
 */
export const toCacheKey = async (shown: unknown): Promise<string> =>
  shortHash(`${await getSharedKey()}${JSON.stringify(shown)}`);

/** A hash of everything that any page may show: settings, texts, navigation, limits. Astro adds the code, the URL and the packages. */
const getSharedKey: () => Promise<string> = once(async () => {
  const { messages } = getCatalogue(contentDir);
  const shared = [await getLayoutProps(), getLimits(), await hasCitations(), messages];
  return shortHash(JSON.stringify(shared));
});

/** A hash of everything that lists show about a paper; cached, because a paper is in a dozen lists. */
export function getListedKey(paper: CollectionPaper): string {
  const key = getListedKeys().get(paper.id) ?? toListedKey(paper);
  getListedKeys().set(paper.id, key);
  return key;
}

const getListedKeys = once(() => new Map<string, string>());

function toListedKey(paper: CollectionPaper): string {
  const topics = paper.topics.map((slug) => getTopicNames().get(slug));
  const digests = paper.appearances.map(({ digest }) => getDigestTitles().get(digest));
  return shortHash(JSON.stringify([paper, topics, digests]));
}
