/** The positions of a word in a page, in its content and in its metadata; `step` is the difference from the number of the previous page. */
export type PackedPage = [step: number, content: number[], metadata: number[]];

/** A word of an index with its pages, and its accented spellings with theirs. */
export type PackedWord = [string, PackedPage[], [string, PackedPage[]][]];
