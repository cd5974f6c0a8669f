import { splitMarkdownFile } from '../model/files/front-matter.ts';
import { findMergeConflict } from '../model/files/merge-conflict.ts';
import { parsePaperFile } from '../model/files/paper-file.ts';
import { shortHash } from '../model/files/sha256.ts';
import type { FrontMatter } from '../model/paper.ts';
import type { ResultCache } from './result-cache.ts';

/** Front matters by the hash of their YAML. */
type FrontMatters = Map<string, FrontMatter>;

const NAME = 'front matters';

/** Parses like `parsePaperFile`, but takes front matters that the last build already parsed from the cache. */
export interface PaperParser {
  parse: typeof parsePaperFile;
  /** Stores the front matters of the files parsed in this build, and no others, for the next build. */
  store(): void;
}

export function createPaperParser(cache: ResultCache): PaperParser {
  const cached = (cache.read(NAME, '') ?? new Map()) as FrontMatters;
  const used: FrontMatters = new Map();
  return {
    parse(text) {
      const { yaml, body } = splitMarkdownFile(text);
      const hash = shortHash(yaml);
      const frontMatter = findMergeConflict(body) ? undefined : cached.get(hash);
      const parsed = frontMatter ? { frontMatter, body } : parsePaperFile(text);
      if (!parsed.issues) used.set(hash, parsed.frontMatter);
      return parsed;
    },
    store() {
      const isSame = used.size === cached.size && used.keys().every((hash) => cached.has(hash));
      if (!isSame) cache.write(NAME, '', used);
    },
  };
}
