import type { Status } from './report.ts';

/** A paper's file as it should be, and what its state on disk means. */
export interface PaperState {
  status: Exclude<Status, 'merged'>;
  /** Hash to remember: of the text that the converter wrote last. */
  hash: string;
  removed: boolean;
  /** The new text, where it is to be written. */
  text?: string;
  /** Fields that the converter would have changed in an edited file. */
  withheld: string[];
}
