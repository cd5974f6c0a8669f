import { nearest } from '../../src/text/edit-distance.ts';
import { problem, type Problem } from '../problems.ts';
import type { Assignment } from './collect.ts';
import type { DigestReading } from './read-digests.ts';

/** Comments on papers that their digest does not have. Digests that `isBroken` selects may have them in what could not be read. */
export function checkComments(
  digests: DigestReading[],
  assignments: Assignment[],
  isBroken: (source: string) => boolean,
): Problem[] {
  const byDigest = Map.groupBy(assignments, ({ candidate }) => candidate.digest);
  return digests
    .filter(({ source }) => !isBroken(source))
    .flatMap((digest) => {
      const ids = new Set(byDigest.get(digest.id)?.map(({ paper }) => paper.id));
      return digest.comments
        .filter(({ paper }) => !ids.has(paper))
        .map(({ paper, file, line }) => {
          const message = `comments: “${paper}” is not the id of a paper in ${digest.source}.`;
          return problem('comment-unmatched', file, message, { line, hint: toHint(paper, ids) });
        });
    });
}

function toHint(id: string, ids: Set<string>): string | undefined {
  const near = nearest(id, [...ids]);
  if (near === undefined) return undefined;
  // YAML reads an arXiv id without quotes as a number, which has no last zeros.
  return Number.isNaN(Number(near))
    ? `Did you mean “${near}”?`
    : `Did you mean “${near}”? Write it in quotes: '${near}'`;
}
