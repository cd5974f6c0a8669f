import type { State } from './state.ts';

/** The actions of the search page's controls. */
export interface Search {
  readonly state: State;
  /** Writes a new state into the URL (`isNewEntry`: as a new history entry) and searches. */
  go(next: State, how?: { isNewEntry?: boolean; keepScroll?: boolean }): void;
  /** Searches for the query in the URL. */
  restore(): void;
  /** Searches again. */
  retry(): void;
}
