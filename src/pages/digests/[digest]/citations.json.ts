import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCitations, hasCitations } from '../../../site/collection/citations.ts';
import { getDigests } from '../../../site/collection/digests.ts';
import { getPapersById } from '../../../site/collection/papers.ts';

/** The formatted citations of a digest's papers, which the cite panel fetches. */
export const getStaticPaths = (async () => {
  if (!(await hasCitations())) return [];
  const byId = await getPapersById();
  return getDigests().map(({ id, papers }) => ({
    params: { digest: id },
    props: { papers: papers.flatMap((paper) => byId.get(paper) ?? []) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { papers },
}) =>
  new Response(JSON.stringify(await getCitations(papers)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
