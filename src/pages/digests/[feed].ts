import type { APIRoute, GetStaticPaths } from 'astro';
import { getDigests } from '../../collection/digests.ts';
import { getFeedFiles, getIssueFeed } from '../../collection/feeds.ts';
import { getSite } from '../../collection/site.ts';
import { paths } from '../../paths.ts';

/** The issue feeds, one item a digest: `digests/feed.xml`, … */
export const getStaticPaths = (async () =>
  getFeedFiles(
    await getIssueFeed(
      { title: `${getSite().title}: digests`, page: paths.digests() },
      getDigests(),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { feed, format } }) =>
  new Response(format.print(feed), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
