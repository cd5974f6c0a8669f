import type { ResultCache } from '../../src/catalogue/result-cache.ts';
import type { ParseResult } from '../formats/format.ts';
import { problem, type Problem } from '../problems.ts';
import type { Progress } from '../progress.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import type { ParsedDigest } from './read-digests.ts';

/** The papers of a digest before they are merged with those of others, and the problems with them. */
export interface ConvertedDigest {
  candidates: Candidate[];
  problems: Problem[];
}

/** The part of a digest's conversion that depends on nothing but the digest. */
interface CachedDigest {
  /** Without drafts. */
  parsed: ParseResult;
  converted: ConvertedDigest;
}

/** Maximum number of papers in a digest that is cached: larger ones would take memory that the build needs. */
const MAX_CACHED = 50_000;

const nameOf = (source: string) => `digest ${source}`;

/** The cached part of a digest with these inputs. */
export const readCachedDigest = (
  cache: ResultCache | undefined,
  source: string,
  inputs: string,
): CachedDigest | undefined => cache?.read(nameOf(source), inputs) as CachedDigest | undefined;

/** Converts the drafts of a digest and caches the papers for the next build. Removes the drafts from the digest. */
export function convertDigest(
  digest: ParsedDigest,
  cache: ResultCache,
  progress: Progress | undefined,
): ConvertedDigest {
  if (digest.converted) return digest.converted;
  const { id, source, inputs, parsed } = digest;
  const converted = convertDrafts(parsed, id, `digests/${source}`, progress);
  // The drafts are not used again, and in a large collection they take as much memory as everything else.
  parsed.drafts = [];
  if (converted.candidates.length <= MAX_CACHED)
    cache.write(nameOf(source), inputs, { parsed, converted } satisfies CachedDigest);
  return converted;
}

function convertDrafts(
  { drafts }: ParseResult,
  id: string,
  file: string,
  progress: Progress | undefined,
): ConvertedDigest {
  const candidates: Candidate[] = [];
  const problems: Problem[] = [];
  drafts.forEach((draft, index) => {
    try {
      const result = toCandidate(draft, index, id, file);
      if (result.candidate) candidates.push(result.candidate);
      problems.push(...result.problems);
    } catch (error) {
      const message = `“${draft.title.slice(0, 60)}” cannot be converted: ${(error as Error).message}.`;
      problems.push(problem('record-broken', file, message, { line: draft.lines[0] }));
    }
    progress?.step();
  });
  return { candidates, problems };
}
