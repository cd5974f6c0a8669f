/** The first line of a merge conflict that Git left in a file. */
export interface MergeConflict {
  /** From 1. */
  line: number;
  message: string;
  hint: string;
}

/** The three markers, in their order (git-merge(1), “How conflicts are presented”): a text may quote one of them. */
const markers = [/^<{7} /gm, /^={7}$/gm, /^>{7} /gm];

/** The first merge conflict in a text; `undefined` if there is none. */
export function findMergeConflict(text: string): MergeConflict | undefined {
  const starts: number[] = [];
  for (const marker of markers) {
    marker.lastIndex = starts.at(-1) ?? 0;
    const found = marker.exec(text);
    if (!found) return undefined;
    starts.push(found.index);
  }
  return {
    line: text.slice(0, starts[0]).split(/\r\n?|\n/).length,
    message: 'This line is a merge conflict marker.',
    hint: 'Keep one of the two versions, or parts of both, and delete the three markers.',
  };
}
