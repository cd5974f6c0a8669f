import type { State } from './state.ts';

/** What the controls of the search page do. */
export interface Search {
  readonly state: State;
  /** Writes a new state into the address (`isStep`: as a new history entry) and searches. */
  go(next: State, how?: { isStep?: boolean; keepsPosition?: boolean }): void;
  /** Searches for what is in the address. */
  restore(): void;
  /** Searches again. */
  retry(): void;
}
