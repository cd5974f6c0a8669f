import { formatSeries } from '../../text/format-series.ts';
import { toSlug } from '../../text/slug.ts';
import type { Feed } from '../../outputs/feeds/feed.ts';
import { paths } from '../../model/paths.ts';
import { getDigests } from './digests.ts';
import { getDigestFeed } from './feeds.ts';
import { once } from './once.ts';
import { getSite } from './site.ts';
import { message } from '../../i18n/message.ts';

/** A feed with one item per digest. */
export interface DigestFeed {
  /** Its subject: `All digests`, `Hugging Face`. */
  name: string;
  /** The slug of its series; absent for the feed of all digests. */
  series?: string;
  /** The path of its files, without extension. */
  folder: string;
  /** `undefined` if the site's URL is unknown. */
  feed: Feed | undefined;
}

/** The feed of all digests, and one for each series. */
export const getDigestFeeds: () => Promise<DigestFeed[]> = once(async () => {
  const { title } = getSite();
  const digests = getDigests();
  const page = paths.digests();
  const all = await getDigestFeed(
    { title: message('feeds.digestsOf', { site: title }), page },
    digests,
  );
  const series = [...Map.groupBy(digests, (digest) => digest.series ?? '')].filter(([key]) => key);
  const feeds = series.map(async ([key, digestsOfSeries]) => {
    const name = formatSeries(key);
    const slug = toSlug(key, 'other');
    const folder = paths.series(slug);
    const feed = await getDigestFeed(
      { title: message('title.labelled', { label: title, title: name }), page, folder },
      digestsOfSeries,
    );
    return { name, series: slug, folder, feed };
  });
  return [{ name: message('feeds.all'), folder: page, feed: all }, ...(await Promise.all(feeds))];
});
