import type { State } from './state.ts';

/** What a visitor can do. */
export interface Search {
  readonly state: State;
  /** Takes a new state: into the address (a new entry for a deliberate step), then to an answer. */
  go(next: State, how?: { isStep?: boolean; keepsPosition?: boolean }): void;
  /** Answers what is in the address. */
  restore(): void;
  /** Asks the same again. */
  retry(): void;
}
