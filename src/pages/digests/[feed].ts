import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeedFiles } from '../../site/collection/feeds.ts';
import { fileResponse, type FileProps } from '../../site/collection/file-response.ts';
import { getDigestFeeds } from '../../site/collection/digest-feeds.ts';

/** The feeds of all digests, with one item per digest: `digests/feed.xml`, … */
export const getStaticPaths = (async () => {
  const [all] = await getDigestFeeds();
  return getFeedFiles(all?.feed).map(([file, props]) => ({ params: { feed: file }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
