import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { getExport, getExportContext, withoutAbstract } from '../../site/collection/exports.ts';
import { getPapers } from '../../site/collection/papers.ts';
import { jsonLines } from '../../outputs/exports/json-lines.ts';
import { printPapers } from '../../outputs/exports/print.ts';
import { shardCount, shardOf } from '../../outputs/exports/record-shards.ts';
import { getLimits } from '../../site/collection/limits.ts';

/** The papers as the browser reads them, in shards. */
export const getStaticPaths = (async () => {
  const papers = await getPapers();
  const shards: CollectionPaper[][] = Array.from({ length: shardCount(papers.length) }, () => []);
  for (const paper of papers) shards[shardOf(paper.id, shards.length)]!.push(paper);
  return shards.map((shard, index) => ({
    params: { shard: String(index) },
    props: { papers: shard },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { papers },
}) =>
  new Response(await getRecords(papers), {
    headers: { 'Content-Type': `${jsonLines.mediaType}; charset=utf-8` },
  });

/** Those of a large collection come without abstracts, which would double the site. */
async function getRecords(papers: CollectionPaper[]): Promise<string> {
  if (getLimits().hasAbstractsInRecords) return getExport(jsonLines, papers);
  return printPapers(jsonLines, papers.map(withoutAbstract), await getExportContext());
}
