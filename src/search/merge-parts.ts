import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../model/files/sha256.ts';
import { readCbor, toIndexFile } from './cbor-file.ts';
import { mergeFragments } from './merge-fragments.ts';
import type { Cbor } from './index-files/cbor.ts';
import { toPages, type CompactPages } from './index-files/decode.ts';
import { encodeCbor } from './index-files/encode.ts';
import { mergeWords, type PackedWord } from './index-files/merge-words.ts';

/** Positions in a chunk of words at which it ends, as in Pagefind; about 35 kB compressed, which a query loads for each of its words. */
const MAX_CHUNK_POSITIONS = 20_000;

/** A `pf_meta` file; the remaining entries are the same in all parts. */
type Meta = [
  version: string,
  pages: [hash: string, length: number, group: string][],
  chunks: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  sorts: Cbor[],
  fields: string[],
  ...rest: Cbor[],
];

/** Merges Pagefind's indexes of consecutive parts of a collection into one index in `outDir`. The folders of the parts are removed. */
export async function mergeParts(folders: string[], outDir: string): Promise<void> {
  const parts = await Promise.all(folders.map(readPart));
  const [first] = parts;
  if (!first) throw new Error('No part of an index.');
  for (const name of ['fragment', 'filter', 'index']) await mkdir(join(outDir, name));
  const fields = [...new Set(parts.flatMap(({ meta }) => meta[5]))];
  let offset = 0;
  const placed = parts.map((part) => {
    const start = offset;
    offset += part.meta[1].length;
    return { ...part, offset: start };
  });
  const chunks = await writeChunks(
    mergeWords(
      placed.map(({ folder, meta, offset }) => ({
        words: readWords(folder, meta),
        offset,
        fields: meta[5].map((field) => fields.indexOf(field)),
      })),
    ),
    outDir,
  );
  const [version, , , , sorts, , ...rest] = first.meta;
  const filters = await writeFilters(placed, outDir);
  const prefix = await mergeFragments(
    parts.map(({ folder, meta: [, pages] }) => ({ folder, pages })),
    outDir,
  );
  const lengths = parts.flatMap(({ meta: [, pages] }) => pages.map(([, length]) => length));
  const toMeta = (pages: Cbor) =>
    encodeCbor([version, pages, chunks, filters, sorts, fields, ...rest]);
  await writeEntry(first, toMeta, [prefix, lengths], outDir);
  for (const { folder } of parts) await rm(folder, { recursive: true });
}

interface PartFolder {
  folder: string;
  /** Name of its index: `en_f2a7c2d9d9`. */
  name: string;
  meta: Meta;
}

async function readPart(folder: string): Promise<PartFolder> {
  const file = (await readdir(folder)).find((one) => one.endsWith('.pf_meta'));
  if (!file) throw new Error(`${folder} has no index.`);
  const meta = (await readCbor(join(folder, file))) as unknown as Meta;
  return { folder, name: file.split('.')[1] ?? '', meta };
}

async function* readWords(folder: string, [, , chunks]: Meta): AsyncGenerator<PackedWord> {
  for (const [, , hash] of chunks) {
    const [words] = (await readCbor(join(folder, 'index', `${hash}.pf_index`))) as unknown as [
      PackedWord[],
    ];
    yield* words;
  }
}

/** Writes a file named by the hash of its contents. Returns the name without its ending. */
async function writeCbor(folder: string, ending: string, value: Cbor): Promise<string> {
  const bytes = encodeCbor(value);
  const name = nameOf(bytes);
  await writeFile(join(folder, `${name}.${ending}`), toIndexFile(bytes));
  return name;
}

const nameOf = (bytes: Uint8Array) => `en_${sha256(bytes).slice(0, 10)}`;

async function writeChunks(words: AsyncIterable<PackedWord>, outDir: string) {
  const chunks: Meta[2] = [];
  let chunk: PackedWord[] = [];
  let size = 0;
  for await (const word of words) {
    chunk.push(word);
    size += sizeOf(word);
    if (size >= MAX_CHUNK_POSITIONS) await end();
  }
  if (chunk.length > 0) await end();
  return chunks;

  async function end() {
    const hash = await writeCbor(join(outDir, 'index'), 'pf_index', [chunk]);
    chunks.push([chunk[0]![0], chunk.at(-1)![0], hash]);
    chunk = [];
    size = 0;
  }
}

function sizeOf([, pages, variants]: PackedWord): number {
  const lists = [pages, ...variants.map(([, spelt]) => spelt)];
  return lists
    .flat()
    .reduce((sum, [, content, metadata]) => sum + 1 + content.length + metadata.length, 0);
}

async function writeFilters(parts: (PartFolder & { offset: number })[], outDir: string) {
  const names = [...new Set(parts.flatMap(({ meta }) => meta[3].map(([name]) => name)))].sort();
  const filters: Meta[3] = [];
  for (const name of names) {
    const values = new Map<string, number[]>();
    for (const { folder, meta, offset } of parts) {
      const hash = meta[3].find(([one]) => one === name)?.[1];
      if (hash === undefined) continue;
      const file = join(folder, 'filter', `${hash}.pf_filter`);
      const [, read] = (await readCbor(file)) as unknown as [string, [string, number[]][]];
      for (const [value, pages] of read) {
        const known = values.get(value) ?? [];
        for (const page of pages) known.push(page + offset);
        values.set(value, known);
      }
    }
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    filters.push([name, await writeCbor(join(outDir, 'filter'), 'pf_filter', [name, sorted])]);
  }
  return filters;
}

/** The index itself, as Pagefind writes it and with compact pages, which the site loads; the file that names it, and Pagefind's other files. */
async function writeEntry(
  { folder, name }: PartFolder,
  toMeta: (pages: Cbor) => Uint8Array,
  pages: CompactPages,
  outDir: string,
) {
  const compact = toMeta(pages);
  const merged = nameOf(compact);
  const own = toPages(pages).map(({ hash, length, group }) => [hash, length, group]);
  await writeFile(join(outDir, `pagefind.${merged}.pf_meta`), toIndexFile(toMeta(own)));
  await mkdir(join(outDir, 'extras'));
  await writeFile(join(outDir, 'extras', `${merged}.meta`), toIndexFile(compact));
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, object>;
  };
  for (const language of Object.values(entry.languages))
    Object.assign(language, { hash: merged, page_count: pages[1].length, hasCompactMeta: true });
  await writeFile(join(outDir, 'pagefind-entry.json'), JSON.stringify(entry));
  for (const file of await readdir(folder, { withFileTypes: true }))
    if (file.isFile() && file.name !== 'pagefind-entry.json' && !file.name.includes(name))
      await cp(join(folder, file.name), join(outDir, file.name));
}
