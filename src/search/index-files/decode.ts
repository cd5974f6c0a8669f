import { gunzip, inflate } from '../../text/gunzip.ts';
import { decodeCbor } from './cbor.ts';
import type { PackedPage, PackedWord } from './packed-word.ts';
import { fromColumns } from './word-columns.ts';

/**
 * The files of a Pagefind 1.6.0 index. The format is not documented; it was derived from Pagefind's source and files,
 * the package is pinned, and tests compare the answers with those of Pagefind's own API.
 */
export interface IndexMeta {
  version: string;
  /** In the order in which the records were added. */
  pages: PageMeta[];
  /** The file that the fragments' files are compressed with; only in a merged index. */
  dictionary: string | undefined;
  /** Sorted; a word is in the last chunk that does not start after it. */
  chunks: { from: string; hash: string }[];
  /** The file of each filter. */
  filters: Map<string, string>;
  /** Names of the metadata fields, by number. */
  fields: string[];
}

export interface PageMeta {
  hash: string;
  /** Number of words in the content, without metadata. */
  length: number;
  /** The shared file that contains the fragment; empty if the fragment has its own file. */
  group: string;
}

/** The positions of a stem in one page. */
export interface Posting {
  page: number;
  /** Positions in the content, counted in words separated by spaces. */
  content: number[];
  /** Weights of these positions; 24 for a word, less for a part of a compound. */
  weights: number[];
  /** Positions in each metadata field; undefined for fields without the word. */
  fields: (number[] | undefined)[];
}

/** The text of a page that results show. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The signature at the start of each file once decompressed. */
export const SIGNATURE = 'pagefind_dcd';

/** Number of papers above which more fragments share a file, so that the site does not have many more files than papers. */
const LARGE = 20_000;

/**
 * Number of papers whose fragments share a file in an index that was merged from parts. With more papers per file there are fewer files, but visitors load more per result:
 * for 10,000 papers, a query loads 32 KiB with one paper per file, 45 with four and 65 with eight.
 */
export const fragmentsPerFile = (papers: number): number => (papers > LARGE ? 8 : 4);

/** The file of a page's fragment, where the fragment's name is the page's number. */
export const fragmentGroup = (prefix: string, page: number, perFile: number): string =>
  `${prefix}-${Math.floor(page / perFile)}`;

/** The file of the dictionary that the fragments of a merged index are compressed with. */
export const dictionaryOf = (prefix: string): string => `${prefix}-dictionary`;

/** The fragments in a file of a merged index, by page. The decompressed text starts with the dictionary, which is one line; the fragments follow as JSON. */
export async function decodeGroup(
  dictionary: ArrayBuffer,
  file: ArrayBuffer,
): Promise<Record<string, Fragment>> {
  const text = new TextDecoder().decode(await inflate([dictionary, file]));
  return JSON.parse(text.slice(text.indexOf('\n') + 1)) as Record<string, Fragment>;
}

/** Decompresses a file: gzip, then a signature, then the content. */
export async function unpack(file: ArrayBuffer): Promise<Uint8Array> {
  const bytes = await gunzip(file);
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error('The search index is not in Pagefind’s format.');
  return bytes.subarray(SIGNATURE.length);
}

/** The pages of a merged index: the prefix of its fragments' names, and the length of each page. Takes a tenth of the bytes of Pagefind's list. */
export type CompactPages = [prefix: string, lengths: number[]];

/** The chunks of a merged index: the prefix of their names, and the first word of each. */
export type CompactChunks = [prefix: string, from: string[]];

export function decodeMeta(bytes: Uint8Array): IndexMeta {
  const [version, pages, chunks, filters, , fields] = decodeCbor(bytes) as [
    string,
    [string, number, string][] | CompactPages,
    [string, string, string][] | CompactChunks,
    [string, string][],
    unknown,
    string[],
  ];
  return {
    version,
    pages: isCompact(pages)
      ? toPages(pages)
      : pages.map(([hash, length, group]) => ({ hash, length, group })),
    dictionary: isCompact(pages) ? dictionaryOf(pages[0]) : undefined,
    chunks: isCompact(chunks) ? toChunks(chunks) : chunks.map(([from, , hash]) => ({ from, hash })),
    filters: new Map(filters),
    fields,
  };
}

const isCompact = <Compact extends [string, unknown]>(
  list: unknown[][] | Compact,
): list is Compact => typeof list[0] === 'string';

const toChunks = ([prefix, from]: CompactChunks): IndexMeta['chunks'] =>
  from.map((word, number) => ({ from: word, hash: `${prefix}-${number}` }));

/** Each page with the names of its fragment and of the file that contains the fragment. */
const toPages = ([prefix, lengths]: CompactPages): PageMeta[] =>
  lengths.map((length, page) => ({
    hash: String(page),
    length,
    group: fragmentGroup(prefix, page, fragmentsPerFile(lengths.length)),
  }));

/** Postings by stem; a word with accents is found under the word without them, as in Pagefind. */
export function decodeChunk(bytes: Uint8Array): Map<string, Posting[]> {
  const [words] = decodeCbor(bytes) as unknown as [PackedWord[]];
  return toPostingsByStem(words);
}

/** Postings by stem in a chunk of a merged index. */
export const decodeColumns = (bytes: Uint8Array): Map<string, Posting[]> =>
  toPostingsByStem(fromColumns(bytes));

function toPostingsByStem(words: PackedWord[]): Map<string, Posting[]> {
  return new Map(
    words.map(([word, pages, variants]) => [
      word,
      [pages, ...variants.map(([, variantPages]) => variantPages)].flatMap(toPostings),
    ]),
  );
}

function toPostings(pages: PackedPage[]): Posting[] {
  let page = 0;
  return pages.map(([step, locations, metaLocations]) => {
    page += step;
    return { page, ...readLocations(locations), fields: readFields(metaLocations) };
  });
}

/** Each position is stored as the difference from the previous one; a negative number sets the weight of those that follow. */
function readLocations(locations: number[]): Pick<Posting, 'content' | 'weights'> {
  const content: number[] = [];
  const weights: number[] = [];
  let weight = 24;
  let position = 0;
  for (const location of locations)
    if (location < 0) {
      weight = -1 - location;
      position = 0;
    } else {
      position += location;
      content.push(position);
      weights.push(weight);
    }
  return { content, weights };
}

function readFields(locations: number[]): (number[] | undefined)[] {
  const fields: (number[] | undefined)[] = [];
  let positions: number[] = [];
  let position = 0;
  for (const location of locations)
    if (location < 0) {
      positions = fields[-1 - location] ??= [];
      position = 0;
    } else positions.push((position += location));
  return fields;
}

/** Marks a filter whose pages are written as differences from the previous page (`compact-filters.ts`). Pagefind writes the pages themselves. */
export const DIFFERENCES = 'differences';

/** Pages of each value of a filter. */
export function decodeFilter(bytes: Uint8Array): Map<string, number[]> {
  const [, values, encoding] = decodeCbor(bytes) as [string, [string, number[]][], string?];
  if (encoding !== DIFFERENCES) return new Map(values);
  return new Map(values.map(([value, steps]) => [value, toRunningTotals(steps)]));
}

function toRunningTotals(steps: number[]): number[] {
  let page = 0;
  return steps.map((step) => (page += step));
}
