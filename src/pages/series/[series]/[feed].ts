import type { APIRoute, GetStaticPaths } from 'astro';
import { getDigests } from '../../../collection/digests.ts';
import { getFeedFiles, getIssueFeed } from '../../../collection/feeds.ts';
import { fileResponse, type FileProps } from '../../../collection/file-response.ts';
import { getSite } from '../../../collection/site.ts';
import { paths } from '../../../paths.ts';
import { toSlug } from '../../../facets.ts';

/** The issue feeds of each series of digests: `series/hugging-face/feed.xml`, … */
export const getStaticPaths = (async () => {
  const series = new Set(getDigests().flatMap(({ series }) => series ?? []));
  const files = [...series].map(async (name) => {
    const title = `${getSite().title}: ${name}`;
    const folder = paths.series(toSlug(name));
    const digests = getDigests().filter((digest) => digest.series === name);
    const feed = await getIssueFeed({ title, page: paths.digests(), folder }, digests);
    return getFeedFiles(feed).map(([file, props]) => ({
      params: { series: toSlug(name), feed: file },
      props,
    }));
  });
  return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
