import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeedFiles, getPaperFeed } from '../site/collection/feeds.ts';
import { fileResponse, type FileProps } from '../site/collection/file-response.ts';
import { getPapers } from '../site/collection/papers.ts';
import { getSite } from '../site/collection/site.ts';
import { paths } from '../model/paths.ts';

/** The feeds of the collection: `feed.xml`, `atom.xml`, `feed.json`. */
export const getStaticPaths = (async () => {
  const feed = getPaperFeed({ title: getSite().title, page: paths.home() }, await getPapers());
  return getFeedFiles(feed).map(([file, props]) => ({ params: { feed: file }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
