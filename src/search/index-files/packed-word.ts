/** The positions of a word in a page: the step from the page before, in the content, in the metadata. */
export type PackedPage = [step: number, content: number[], metadata: number[]];

/** A word of an index with its pages, and its accented spellings with theirs. */
export type PackedWord = [string, PackedPage[], [string, PackedPage[]][]];
