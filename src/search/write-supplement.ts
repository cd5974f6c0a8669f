import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzip } from '../model/files/gzip.ts';
import { encodePages } from './supplement/pages.ts';
import { encodeWords, toWordFiles } from './supplement/words.ts';
import { languages } from '../text/languages.ts';
import type { PlainRecord } from './record.ts';

/**
 * Writes the files that search needs in addition to Pagefind's into `supplement/` of the index folder. Their names contain the name of the index, which
 * changes with its contents, so that no cache mixes two builds.
 */
export async function writeSupplement(records: PlainRecord[], outDir: string): Promise<void> {
  const files = await readdir(outDir);
  const index = files.find((name) => name.endsWith('.pf_meta'))?.split('.')[1] ?? 'none';
  const folder = join(outDir, 'supplement');
  await mkdir(folder, { recursive: true });
  const write = (name: string, bytes: Uint8Array | string) =>
    writeFile(join(folder, `${index}.${name}`), gzip(bytes));

  const pages = new Map(records.map(({ id }, page) => [id, page]));
  const pageData = records.map(({ indexed, language, related = [] }) => ({
    titleLength: lengthOf(indexed.meta.title, language),
    neighbours: related.flatMap((id) => pages.get(id) ?? []),
  }));
  await write('pages', encodePages(pageData));
  await write('ids', records.map(({ id }) => id).join('\n'));
  const texts = records.map(({ indexed: { content, meta } }) => ({
    prominent: [meta.title, meta.authors, meta.topics].join(' '),
    other: `${content} ${meta.comment}`,
  }));
  for (const { letter, words } of toWordFiles(texts))
    await write(`words-${letter}`, encodeWords(words));
}

/** Number of words in a title, without the stop words of its language if that is not English. */
function lengthOf(title: string, language = ''): number {
  const { stopWords } = languages.get(language) ?? {};
  const words = title.split(/\s+/);
  return words.filter((word) => !stopWords?.has(word.toLowerCase())).length || words.length;
}
