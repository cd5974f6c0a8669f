import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getDigests } from '../../../site/collection/digests.ts';
import { getExport } from '../../../site/collection/exports.ts';
import { getPapersById } from '../../../site/collection/papers.ts';
import { writtenExports } from '../../../outputs/exports/export-files.ts';

/** The exports of a digest: `digests/2025-04-28-hugging-face/2025-04-28-hugging-face.bib`. */
export const getStaticPaths = (async () => {
  const byId = await getPapersById();
  return writtenExports('digest', byId.size).flatMap((format) =>
    getDigests().map(({ id, papers }) => ({
      params: { digest: id, file: `${id}.${format.extension}` },
      props: { papers: papers.flatMap((paper) => byId.get(paper) ?? []), format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { papers, format },
}) =>
  new Response(await getExport(format, papers), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
