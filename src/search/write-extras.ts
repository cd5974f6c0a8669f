import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzip } from '../model/files/gzip.ts';
import { encodePages } from './extras/pages.ts';
import { encodeWords, toWordFiles } from './extras/words.ts';
import { languages } from '../text/languages.ts';
import type { SearchRecord } from './record.ts';

/** A record with its texts as plain Unicode. */
export interface PlainRecord extends SearchRecord {
  /** As shown in results. */
  shown: RecordTexts;
  /** As indexed by Pagefind: the same, with spaces between the characters of scripts without spaces. */
  indexed: RecordTexts;
  /** Other spellings of its words. */
  aliases: string[];
}

interface RecordTexts {
  /** The abstract; the title of a paper without one. */
  content: string;
  meta: { title: string; authors: string; topics: string; comment: string };
}

/**
 * Writes the files that search needs in addition to Pagefind's into `extras/` of the index folder. Their names contain the name of the index, which
 * changes with its contents, so that no cache mixes two builds.
 */
export async function writeExtras(records: PlainRecord[], outDir: string): Promise<void> {
  const files = await readdir(outDir);
  const index = files.find((name) => name.endsWith('.pf_meta'))?.split('.')[1] ?? 'none';
  const folder = join(outDir, 'extras');
  await mkdir(folder, { recursive: true });
  const write = (name: string, bytes: Uint8Array | string) =>
    writeFile(join(folder, `${index}.${name}`), gzip(bytes));

  const pages = new Map(records.map(({ id }, page) => [id, page]));
  const extras = records.map(({ indexed, language, related = [] }) => ({
    titleLength: lengthOf(indexed.meta.title, language),
    neighbours: related.flatMap((id) => pages.get(id) ?? []),
  }));
  await write('pages', encodePages(extras));
  await write('ids', records.map(({ id }) => id).join('\n'));
  const texts = records.map(({ indexed: { content, meta } }) => ({
    prominent: [meta.title, meta.authors, meta.topics].join(' '),
    other: `${content} ${meta.comment}`,
  }));
  for (const { letter, words } of toWordFiles(texts))
    await write(`words-${letter}`, encodeWords(words));
}

/** Words of a title, without the stop words of languages other than English. */
function lengthOf(title: string, language = ''): number {
  const { stopWords } = languages.get(language) ?? {};
  const words = title.split(/\s+/);
  return words.filter((word) => !stopWords?.has(word.toLowerCase())).length || words.length;
}
