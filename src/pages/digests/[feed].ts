import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeedFiles } from '../../site/collection/feeds.ts';
import { fileResponse, type FileProps } from '../../site/collection/file-response.ts';
import { getIssueFeeds } from '../../site/collection/issue-feeds.ts';

/** The issue feeds, one item a digest: `digests/feed.xml`, … */
export const getStaticPaths = (async () => {
  const [all] = await getIssueFeeds();
  return getFeedFiles(all?.feed).map(([file, props]) => ({ params: { feed: file }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
