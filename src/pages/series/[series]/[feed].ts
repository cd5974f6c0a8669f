import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeedFiles } from '../../../site/collection/feeds.ts';
import { fileResponse, type FileProps } from '../../../site/collection/file-response.ts';
import { getIssueFeeds } from '../../../site/collection/issue-feeds.ts';

/** The issue feeds of each series of digests: `series/hugging-face/feed.xml`, … */
export const getStaticPaths = (async () =>
  (await getIssueFeeds()).flatMap(({ series, feed }) =>
    series === undefined
      ? []
      : getFeedFiles(feed).map(([file, props]) => ({ params: { series, feed: file }, props })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
