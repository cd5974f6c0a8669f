import { join } from 'node:path';
import type { ResultCache } from '../../catalogue/result-cache.ts';
import { toIndexedRecord } from '../indexed-record.ts';
import type { PlainRecord } from '../record.ts';
import { chooseParts, type PlacedPart } from './choose-parts.ts';
import { indexPart, toKey } from './index-part.ts';
import type { Part } from './part.ts';

/** The name of the parts in the cache. Their keys contain everything that they depend on. */
const NAME = 'parts of the search index';

interface PartOptions {
  /** Contains the parts of the last index. Without it, everything is indexed. */
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
  const indexed = records.map(toIndexedRecord);
  const lastParts = (cache?.read(NAME, '') ?? []) as Part[];
  const { reused: placed, groups } = chooseParts(indexed.map(toKey), lastParts, maxPart);
  for (const numbers of groups) {
    const group = numbers.map((number) => indexed[number]!);
    placed.push({ part: await indexPart(group, join(outDir, 'part')), records: numbers });
  }
  const parts = placed.map(({ part }) => part);
  cache?.write(NAME, '', parts);
  return placed;
}
