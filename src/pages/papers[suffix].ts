import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { gzip } from '../model/files/gzip.ts';
import { getCollectionFiles } from '../site/collection/exports.ts';
import { getPapers } from '../site/collection/papers.ts';
import { writtenExports } from '../outputs/exports/export-files.ts';
import { share } from '../site/collection/share.ts';
import { hasCollectionFiles } from '../model/share.ts';
import { getLimits } from '../site/collection/limits.ts';

/** The whole collection: `papers.bib`, `papers.bib.gz`, …; large ones only compressed. */
export const getStaticPaths = (async () => {
  if (!hasCollectionFiles(share)) return [];
  const { length } = await getPapers();
  const files = [];
  for (const format of writtenExports('collection', length))
    for (const [name, text] of await getCollectionFiles(format)) {
      const suffix = name.slice('papers'.length);
      const { mediaType } = format;
      if (getLimits().hasPlainFiles)
        files.push({ params: { suffix }, props: { mediaType, text, isCompressed: false } });
      files.push({
        params: { suffix: `${suffix}.gz` },
        props: { mediaType: 'application/gzip', text, isCompressed: true },
      });
    }
  return files;
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { text, mediaType, isCompressed },
}) =>
  new Response(isCompressed ? gzip(text) : text, {
    headers: { 'Content-Type': isCompressed ? mediaType : `${mediaType}; charset=utf-8` },
  });
