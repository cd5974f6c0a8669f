import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeedFiles } from '../../../site/collection/feeds.ts';
import { fileResponse, type FileProps } from '../../../site/collection/file-response.ts';
import { getDigestFeeds } from '../../../site/collection/digest-feeds.ts';

/** The feeds of each series, with one item per digest: `series/hugging-face/feed.xml`, … */
export const getStaticPaths = (async () =>
  (await getDigestFeeds()).flatMap(({ series, feed }) =>
    series === undefined
      ? []
      : getFeedFiles(feed).map(([file, props]) => ({ params: { series, feed: file }, props })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
