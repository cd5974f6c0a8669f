import { parsePaperFile } from '../../src/model/files/paper-file.ts';
import { nearest } from '../../src/text/edit-distance.ts';
import { problem, type Problem } from '../problems.ts';
import type { Assignment } from './assign-candidates.ts';
import type { PaperFiles } from './paper-state.ts';
import type { ParsedDigest } from './read-digests.ts';

/**
 * Reports comments on papers that the digest does not contain, except for digests that `isBroken` selects, because those papers may be in the part
 * that could not be read. A paper that the maintainer renamed is known by its former and its new id.
 */
export function checkComments(
  digests: ParsedDigest[],
  assignments: Assignment[],
  isBroken: (digest: string) => boolean,
  paperFiles: PaperFiles,
): Problem[] {
  const byDigest = Map.groupBy(assignments, ({ candidate }) => candidate.digest);
  return digests
    .filter(({ id }) => !isBroken(id))
    .flatMap((digest) => {
      const ids = new Set(byDigest.get(digest.id)?.map(({ paper }) => paper.id));
      return digest.comments
        .filter(({ paper }) => !ids.has(paper) && !isRenamed(digest.id, paper, ids, paperFiles))
        .map(({ paper, file, line }) => {
          const message = `comments: “${paper}” is not the id of a paper in ${digest.source}.`;
          return problem('comment-unmatched', file, message, {
            line,
            hint: toHint(paper, [...ids]),
          });
        });
    });
}

/** Whether an id is the new name of one of the digest's papers: the file with this name has one of `ids` in `also`. */
function isRenamed(digest: string, id: string, ids: Set<string>, paperFiles: PaperFiles): boolean {
  const text = paperFiles.readPaper(`${digest}/${id}.md`);
  if (text === undefined) return false;
  const file = parsePaperFile(text);
  return !file.issues && file.frontMatter.also?.some((former) => ids.has(former)) === true;
}

/** Suggests the nearest id in place of an unknown one. */
export function toHint(id: string, ids: string[]): string | undefined {
  const near = nearest(id, ids);
  if (near === undefined) return undefined;
  // YAML reads an unquoted arXiv id as a number, which loses trailing zeros.
  return Number.isNaN(Number(near))
    ? `Did you mean “${near}”?`
    : `Did you mean “${near}”? Write it in quotes: '${near}'`;
}
