import {
  decodeChunk,
  decodeColumns,
  decodeFilter,
  decodeGroup,
  decodeMeta,
  unpack,
  type Fragment,
  type IndexMeta,
  type Posting,
} from './decode.ts';

/** Fetches a file of the index by its path in the index folder; rejects if it is not available. */
export type Load = (path: string) => Promise<ArrayBuffer>;

/** An index that is loaded on demand: every file at most once, unless loading failed. */
export interface OpenIndex {
  /** Name of the index, which changes with its contents: `en_f2a7c2d9d9`. */
  name: string;
  meta: IndexMeta;
  /** Postings of a stem; empty if it does not occur. */
  postings(stem: string): Promise<Posting[]>;
  /** Stems that begin with a prefix, with their postings. */
  withPrefix(prefix: string): Promise<[string, Posting[]][]>;
  /** Pages of each value of a filter; empty for an unknown filter. */
  filter(name: string): Promise<Map<string, number[]>>;
  fragment(page: number): Promise<Fragment>;
}

/** Opens an index, which has only one language. Throws if it is empty. */
export async function openIndex(load: Load): Promise<OpenIndex> {
  const loadedFiles = new Map<string, Promise<unknown>>();
  const { languages } = JSON.parse(new TextDecoder().decode(await load('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string; isMerged?: boolean }>;
  };
  const [language] = Object.values(languages);
  if (!language) throw new Error('The search index is empty.');
  const meta = await read(`pagefind.${language.hash}.pf_meta`, decodeMeta);
  const readChunk = (hash: string) =>
    read(`index/${hash}.pf_index`, language.isMerged ? decodeColumns : decodeChunk);
  return { name: language.hash, meta, postings, withPrefix, filter, fragment };

  function read<T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    return loadOnce(path, async (file) => decode(await unpack(file)));
  }

  function loadOnce<T>(path: string, decode: (file: ArrayBuffer) => T | Promise<T>): Promise<T> {
    const cachedFile = loadedFiles.get(path) as Promise<T> | undefined;
    if (cachedFile) return cachedFile;
    const decoded = load(path).then(decode);
    loadedFiles.set(path, decoded);
    decoded.catch(() => loadedFiles.delete(path));
    return decoded;
  }

  async function postings(stem: string): Promise<Posting[]> {
    const chunk = meta.chunks[chunkOf(meta.chunks, stem)];
    return (chunk && (await readChunk(chunk.hash)).get(stem)) ?? [];
  }

  async function withPrefix(prefix: string): Promise<[string, Posting[]][]> {
    const chunks = chunksWith(meta.chunks, prefix);
    const words = await Promise.all(chunks.map(({ hash }) => readChunk(hash)));
    return words.flatMap((chunk) => [...chunk].filter(([word]) => word.startsWith(prefix)));
  }

  async function filter(name: string): Promise<Map<string, number[]>> {
    const hash = meta.filters.get(name);
    return hash ? read(`filter/${hash}.pf_filter`, decodeFilter) : new Map<string, number[]>();
  }

  async function fragment(page: number): Promise<Fragment> {
    const { hash = '', group = '' } = meta.pages[page] ?? {};
    const path = fragmentPath(group || hash);
    if (meta.dictionary) {
      const dictionary = loadOnce(fragmentPath(meta.dictionary), (file) => file);
      const fragments = await loadOnce(path, async (file) => decodeGroup(await dictionary, file));
      return fragments[hash] as Fragment;
    }
    const content = await read(path, decodeJson);
    return (group ? (content as Record<string, Fragment>)[hash] : content) as Fragment;
  }
}

const fragmentPath = (name: string): string => `fragment/${name}.pf_fragment`;

const decodeJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/**
 * The chunk that would contain a word: the last one that does not start after it. (Pagefind cuts the bounds to the letters that distinguish a chunk from
 * the next one, so the upper bound may be before the last word.)
 */
function chunkOf(chunks: IndexMeta['chunks'], word: string): number {
  let [low, high] = [0, chunks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBefore(word, chunks[middle]?.from ?? '')) high = middle - 1;
    else low = middle;
  }
  return low;
}

function chunksWith(chunks: IndexMeta['chunks'], prefix: string): IndexMeta['chunks'] {
  const first = chunkOf(chunks, prefix);
  return chunks.filter(({ from }, at) => at === first || (at > first && from.startsWith(prefix)));
}

/** Whether `a` comes before `b` in the order of code points, by which Rust sorts; JavaScript compares UTF-16 units. */
export function isBefore(a: string, b: string): boolean {
  if (!/[\uD800-\uDFFF]/.test(a + b)) return a < b;
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1) return left.length < right.length;
  return (left[at]?.codePointAt(0) ?? 0) < (right[at]?.codePointAt(0) ?? -1);
}
