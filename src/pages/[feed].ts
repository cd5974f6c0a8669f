import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeedFiles, getPaperFeed } from '../collection/feeds.ts';
import { getPapers } from '../collection/papers.ts';
import { getSite } from '../collection/site.ts';
import { paths } from '../paths.ts';

/** The feeds of the collection: `feed.xml`, `atom.xml`, `feed.json`. */
export const getStaticPaths = (async () =>
  getFeedFiles(
    getPaperFeed({ title: getSite().title, page: paths.home() }, await getPapers()),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { feed, format } }) =>
  new Response(format.print(feed), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
