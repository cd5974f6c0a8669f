import { shortHash } from '../../src/model/files/sha256.ts';
import { printPaperFile } from '../../src/model/files/paper-file.ts';
import { cleanLine } from '../../src/text/clean-text.ts';
import { problem, type Problem } from '../problems.ts';
import type { MergedPaper } from './merge.ts';
import { splitComment } from './comment-lines.ts';
import { isConverterOutput, toState, type PaperFiles, type PaperState } from './paper-state.ts';
import type { PreviousRun } from './previous-run.ts';
import type { ParsedDigest } from './read-digests.ts';

/** Papers that the digests withdraw (`withdrawn` in their `.yaml` files), by id, with the reasons. */
export function findWithdrawn(digests: ParsedDigest[]): Map<string, string> {
  const entries = digests.flatMap(({ digest }) => Object.entries(digest.withdrawn ?? {}));
  return new Map(entries.map(([id, reason]) => [id, cleanLine(reason)]));
}

/** The state of a withdrawn paper. Its file is deleted unless a person edited it. */
export function toWithdrawnState(
  paper: MergedPaper,
  previous: PreviousRun,
  paperFiles: PaperFiles,
): PaperState {
  const text = printPaperFile({ frontMatter: paper.frontMatter, body: paper.body });
  const onDisk = paperFiles.readPaper(paper.file);
  const isKept =
    onDisk !== undefined &&
    ![onDisk, splitComment(onDisk).text].some(
      (version) => version === text || isConverterOutput(version, paper, previous),
    );
  if (isKept) return toState(paper, previous, paperFiles);
  const hash = previous.hashOf(paper.id) ?? shortHash(text);
  return { status: 'deleted', hash, removed: true, isWithdrawn: true, unapplied: [], filled: [] };
}

/** Reports withdrawn papers whose files are kept because they were edited, and ids that no digest contains. */
export function checkWithdrawn(
  withdrawn: Map<string, string>,
  papers: MergedPaper[],
  states: Map<MergedPaper, PaperState>,
): Problem[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return [...withdrawn.keys()].flatMap((id) => {
    const paper = byId.get(id);
    if (!paper)
      return [
        problem('withdrawn-unmatched', 'digests', `withdrawn: no digest has a paper “${id}”.`),
      ];
    if (states.get(paper)?.isWithdrawn) return [];
    const message = 'This paper is withdrawn, but its file was edited, so it was not deleted.';
    return [problem('withdrawn-edited', `papers/${paper.file}`, message)];
  });
}
