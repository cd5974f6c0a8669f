import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getExport } from '../../../site/collection/exports.ts';
import { getPapers } from '../../../site/collection/papers.ts';
import { writtenExports } from '../../../outputs/exports/export-files.ts';

/** The exports of one paper: `papers/electra/electra.bib`. */
export const getStaticPaths = (async () => {
  const papers = await getPapers();
  return writtenExports('paper', papers.length).flatMap((format) =>
    papers.map((paper) => ({
      params: { id: paper.id, file: `${paper.id}.${format.extension}` },
      props: { paper, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { paper, format },
}) =>
  new Response(await getExport(format, [paper]), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
