import { gunzip } from '../../text/gunzip.ts';
import { decodeCbor } from './cbor.ts';

/**
 * The files of a Pagefind 1.6.0 index. The format is not documented; it was derived from Pagefind's source and files,
 * the package is pinned, and tests compare the answers with those of Pagefind's own API.
 */
export interface IndexMeta {
  version: string;
  /** In the order in which the records were added. */
  pages: PageMeta[];
  /** Sorted; a word is in the first chunk whose `to` is not less than the word. */
  chunks: { from: string; to: string; hash: string }[];
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
  /** Positions in each metadata field; undefined where it has none. */
  fields: (number[] | undefined)[];
}

/** The text of a page that results show. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The signature at the start of each uncompressed file. */
export const SIGNATURE = 'pagefind_dcd';

/** Number of papers whose fragments share a file in large collections; more would cost visitors more bytes per result than is saved in files. */
export const FRAGMENTS_A_FILE = 10;

/** The file of a page's fragment in an index that was merged from parts, where the fragment's name is the page's number. */
export const fragmentGroup = (prefix: string, page: number): string =>
  `${prefix}-${Math.floor(page / FRAGMENTS_A_FILE)}`;

/** Decompresses a file: gzip, then a signature, then the content. */
export async function unpack(file: ArrayBuffer): Promise<Uint8Array> {
  const bytes = await gunzip(file);
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error('The search index is not one of Pagefind.');
  return bytes.subarray(SIGNATURE.length);
}

/** The pages of a merged index: the prefix of its fragments' names, and the length of each page. A tenth of the bytes of Pagefind's list. */
export type CompactPages = [prefix: string, lengths: number[]];

export function decodeMeta(bytes: Uint8Array): IndexMeta {
  const [version, pages, chunks, filters, , fields] = decodeCbor(bytes) as [
    string,
    [string, number, string][] | CompactPages,
    [string, string, string][],
    [string, string][],
    unknown,
    string[],
  ];
  return {
    version,
    pages: isCompact(pages)
      ? toPages(pages)
      : pages.map(([hash, length, group]) => ({ hash, length, group })),
    chunks: chunks.map(([from, to, hash]) => ({ from, to, hash })),
    filters: new Map(filters),
    fields,
  };
}

const isCompact = (pages: [string, number, string][] | CompactPages): pages is CompactPages =>
  typeof pages[0] === 'string';

/** Each page with the names of its fragment and of the file that contains it. */
export const toPages = ([prefix, lengths]: CompactPages): PageMeta[] =>
  lengths.map((length, page) => ({
    hash: String(page),
    length,
    group: fragmentGroup(prefix, page),
  }));

type PackedPage = [number, number[], number[]];

/** Postings by stem; a word with accents is found under the word without them, as Pagefind does. */
export function decodeChunk(bytes: Uint8Array): Map<string, Posting[]> {
  const [words] = decodeCbor(bytes) as [[string, PackedPage[], [string, PackedPage[]][]][]];
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

/** Positions are differences from the previous one; a negative number sets the weight of those that follow. */
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

/** Marks a filter whose pages are written as differences to the previous page (`compact-filters.ts`). Pagefind writes the pages themselves. */
export const DIFFERENCES = 'differences';

/** Pages of each value of a filter. */
export function decodeFilter(bytes: Uint8Array): Map<string, number[]> {
  const [, values, coding] = decodeCbor(bytes) as [string, [string, number[]][], string?];
  if (coding !== DIFFERENCES) return new Map(values);
  return new Map(values.map(([value, steps]) => [value, addUp(steps)]));
}

function addUp(steps: number[]): number[] {
  let page = 0;
  return steps.map((step) => (page += step));
}
