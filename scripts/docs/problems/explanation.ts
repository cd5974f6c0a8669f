/** A text, or what cannot be shown as text: its description, with the bytes or the target of a symbolic link. */
export type ExampleFile =
  string | { words: string; bytes: () => Uint8Array } | { words: string; link: string };

/** Files by path from the content folder; `null` for a path that does not exist. */
export type ExampleFiles = Record<string, ExampleFile | null>;

/** What a code means, with an example that has the problem and one that does not. `tests/scripts/docs/problems.test.ts` executes both. */
export interface FileExplanation {
  /** Why this is a problem, in one or two sentences. */
  text: string;
  /** The content at the previous conversion, if it matters. The examples change it. */
  earlier?: ExampleFiles;
  broken: ExampleFiles;
  /** The problem only occurs with `--keep-going`. */
  keepGoing?: true;
  corrected: ExampleFiles;
}

/** What a code of a command means. */
export interface CommandExplanation {
  text: string;
  /** A command line that has the problem, or the situation in words. */
  broken: string;
  corrected: string;
}
