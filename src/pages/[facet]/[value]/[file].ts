import type { APIRoute, GetStaticPaths } from 'astro';
import { getExport } from '../../../site/collection/exports.ts';
import { getFacets } from '../../../site/collection/facets.ts';
import { getFeedFiles, getValueFeed } from '../../../site/collection/feeds.ts';
import { fileResponse, type FileProps } from '../../../site/collection/file-response.ts';
import { getPapers } from '../../../site/collection/papers.ts';
import { hasFiles, writtenExports } from '../../../outputs/exports/export-files.ts';
import type { FacetValue } from '../../../site/facets.ts';

/** The exports and feeds of a facet's values: `topics/tokenization/tokenization.bib`, `topics/tokenization/feed.xml`. */
export const getStaticPaths = (async () => {
  const routes = (await getFacets()).flatMap((facet) =>
    facet.values.map(async (value) => {
      const files = [
        ...(await exportFiles(facet.slug, value)),
        ...getFeedFiles(await getValueFeed(facet.slug, value)),
      ];
      return files.map(([file, props]) => ({
        params: { facet: facet.slug, value: value.slug, file },
        props,
      }));
    }),
  );
  return (await Promise.all(routes)).flat();
}) satisfies GetStaticPaths;

async function exportFiles(
  facet: string,
  { slug, papers }: FacetValue,
): Promise<[string, FileProps][]> {
  if (!hasFiles(facet, papers.length)) return [];
  const formats = writtenExports('value', (await getPapers()).length);
  return formats.map((format) => [
    `${slug}.${format.extension}`,
    { label: format.label, mediaType: format.mediaType, print: () => getExport(format, papers) },
  ]);
}

export const GET: APIRoute<FileProps> = ({ props }) => fileResponse(props);
