import type { APIRoute, GetStaticPaths } from 'astro';
import { getDigests } from '../../collection/digests.ts';
import { getFeedFiles, getIssueFeed } from '../../collection/feeds.ts';
import { fileResponse, type FileProps } from '../../collection/file-response.ts';
import { getSite } from '../../collection/site.ts';
import { paths } from '../../paths.ts';

/** The issue feeds, one item a digest: `digests/feed.xml`, … */
export const getStaticPaths = (async () => {
  const title = `${getSite().title}: digests`;
  const feed = await getIssueFeed({ title, page: paths.digests() }, getDigests());
  return getFeedFiles(feed).map(([file, props]) => ({ params: { feed: file }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
