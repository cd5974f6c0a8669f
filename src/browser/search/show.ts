import type { Answer, Engine } from '../../search/engine.ts';
import type { Fragment } from '../../search/index-files/decode.ts';
import type { Ranked } from '../../search/rank.ts';
import { CHANGE } from '../reading-list/saved-papers.ts';
import { toChosen } from './facets.ts';
import { offerExports } from './export-results.ts';
import { showFilters } from './filter-panel.ts';
import { formatCount } from './format-count.ts';
import { toNotes } from './notes.ts';
import type { Parts } from './parts.ts';
import { readRecent } from './recent.ts';
import { toRecentRow } from './recent-row.ts';
import { toRow } from './result-row.ts';
import type { State } from './state.ts';
import { message } from '../../i18n/message.ts';

/** The answer to a query. */
export interface Shown {
  state: State;
  found: Answer;
  results: { fragment: Fragment; ranked: Ranked }[];
  engine: Engine;
  isCurrent: () => boolean;
}

/** Shows the results, or suggestions where there are none. */
export function showAnswer(parts: Parts, shown: Shown): void {
  const { state, found, results } = shown;
  const count = found.ranked.length;
  parts.list.replaceChildren(
    ...results.map(({ fragment, ranked }) => toRow(fragment, ranked, found)),
  );
  // The rows' Save buttons show whether their papers are saved.
  document.dispatchEvent(new Event(CHANGE));
  parts.status.textContent = formatCount(found.ranked, results.length);
  const notes = toNotes(found, state);
  parts.corrections.replaceChildren(...notes);
  reveal(parts, {
    more: count > state.shown,
    corrections: notes.length > 0,
    exporter: count > 0,
    facets: count > 0 || Object.keys(state.filters).length > 0,
    help: count === 0,
    topics: count === 0,
  });
  offerExports(parts, shown);
  showFilters(parts, shown, () => sayFailure(parts));
}

/** Shows recent searches and topics if there is no query. */
export function showStart(parts: Parts, state: State): void {
  const recent = readRecent();
  parts.list.replaceChildren();
  parts.status.textContent = '';
  parts.recent
    .querySelector('ul')
    ?.replaceChildren(...recent.map((query) => toRecentRow(query, state)));
  reveal(parts, { recent: recent.length > 0, topics: true });
}

/** Shows that the search failed, and removes the results of the previous query. */
export function showFailure(parts: Parts): void {
  parts.list.replaceChildren();
  reveal(parts, {});
  sayFailure(parts);
}

function sayFailure(parts: Parts): void {
  parts.failure.hidden = false;
  parts.status.textContent = navigator.onLine
    ? message('search.noIndex')
    : message('search.offline');
}

const REVEALED = ['more', 'corrections', 'exporter', 'facets', 'help', 'topics', 'recent'] as const;
type Revealed = (typeof REVEALED)[number];

/** Shows these parts and hides the others. */
function reveal(parts: Parts, shown: Partial<Record<Revealed, boolean>>): void {
  for (const name of REVEALED) {
    const part = parts[name];
    if (part) part.hidden = shown[name] !== true;
  }
}

/** Shows the sorting and the filters chosen. */
export function showChosen(parts: Parts, state: State): void {
  const chosen = toChosen(state);
  parts.sort.value = state.sort;
  parts.chosen.replaceChildren(...chosen);
  parts.chosen.hidden = chosen.length === 0;
}
