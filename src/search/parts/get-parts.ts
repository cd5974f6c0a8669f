import { join } from 'node:path';
import type { ResultCache } from '../../catalogue/result-cache.ts';
import { toIndexed } from '../indexed-record.ts';
import type { PlainRecord } from '../record.ts';
import { chooseParts, type PlacedPart } from './choose-parts.ts';
import { indexPart, toKey } from './index-part.ts';
import type { Part } from './part.ts';

/** The name of the parts in the cache. They depend on nothing that their keys do not contain. */
const NAME = 'parts of the search index';

interface PartOptions {
  /** Has the parts of the last index. Default: everything is indexed. */
  cache: ResultCache | undefined;
  /** Maximum number of records that Pagefind indexes at a time. */
  maxPart: number;
  /** For temporary files. */
  outDir: string;
}

/** Parts that together contain each record once: those of the last index that can be used again, and new ones. */
export async function getParts(
  records: PlainRecord[],
  { cache, maxPart, outDir }: PartOptions,
): Promise<PlacedPart[]> {
  const indexed = records.map(toIndexed);
  const last = (cache?.read(NAME, '') ?? []) as Part[];
  const { reused: placed, groups } = chooseParts(indexed.map(toKey), last, maxPart);
  for (const numbers of groups) {
    const group = numbers.map((number) => indexed[number]!);
    placed.push({ part: await indexPart(group, join(outDir, 'part')), records: numbers });
  }
  const parts = placed.map(({ part }) => part);
  cache?.write(NAME, '', parts);
  return placed;
}
