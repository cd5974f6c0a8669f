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

export async function gunzip(file: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Decompresses a file: gzip, then a signature, then the content. */
export async function unpack(file: ArrayBuffer): Promise<Uint8Array> {
  const bytes = await gunzip(file);
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error('The search index is not one of Pagefind.');
  return bytes.subarray(SIGNATURE.length);
}

export function decodeMeta(bytes: Uint8Array): IndexMeta {
  const [version, pages, chunks, filters, , fields] = decodeCbor(bytes) as [
    string,
    [string, number, string][],
    [string, string, string][],
    [string, string][],
    unknown,
    string[],
  ];
  return {
    version,
    pages: pages.map(([hash, length, group]) => ({ hash, length, group })),
    chunks: chunks.map(([from, to, hash]) => ({ from, to, hash })),
    filters: new Map(filters),
    fields,
  };
}

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
