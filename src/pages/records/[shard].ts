import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { getExport, getExportContext, withoutAbstract } from '../../site/collection/exports.ts';
import { getPapers } from '../../site/collection/papers.ts';
import { gzip } from '../../model/files/gzip.ts';
import { jsonLines } from '../../outputs/exports/json-lines.ts';
import { printPapers } from '../../outputs/exports/print.ts';
import { shardCount, shardFile, shardOf } from '../../outputs/exports/record-shards.ts';
import { getLimits } from '../../site/collection/limits.ts';

/** The papers as the browser reads them, in shards. */
export const getStaticPaths = (async () => {
  const papers = await getPapers();
  const shards: CollectionPaper[][] = Array.from({ length: shardCount(papers.length) }, () => []);
  for (const paper of papers) shards[shardOf(paper.id, shards.length)]!.push(paper);
  return shards.map((shard, index) => {
    const file = shardFile(index, shards.length);
    return { params: { shard: file }, props: { papers: shard, file } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { papers, file },
}) => {
  const records = await getRecords(papers);
  return file.endsWith('.gz')
    ? new Response(gzip(records), { headers: { 'Content-Type': 'application/gzip' } })
    : new Response(records, {
        headers: { 'Content-Type': `${jsonLines.mediaType}; charset=utf-8` },
      });
};

/** Records of large collections have no abstracts, which would double the size of the site. */
async function getRecords(papers: CollectionPaper[]): Promise<string> {
  if (getLimits().hasAbstractsInRecords) return getExport(jsonLines, papers);
  return printPapers(jsonLines, papers.map(withoutAbstract), await getExportContext());
}
