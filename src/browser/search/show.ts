import type { Answer, Engine } from '../../search/engine.ts';
import type { Fragment } from '../../search/index-files/decode.ts';
import type { Ranked } from '../../search/rank.ts';
import { CHANGE } from '../reading-list/saved-papers.ts';
import { toRemoveButtons } from './facets.ts';
import { offerExports } from './export-results.ts';
import { showFilters } from './filter-panel.ts';
import { formatResultCount } from './result-count.ts';
import { toNotes } from './notes.ts';
import type { SearchElements } from './elements.ts';
import { readRecent } from './recent.ts';
import { toRecentRow } from './recent-row.ts';
import { toRow } from './result-row.ts';
import type { State } from './state.ts';
import { message } from '../../i18n/message.ts';

/** An answer and its results, as the page shows them. */
export interface ShownAnswer {
  state: State;
  answer: Answer;
  results: { fragment: Fragment; ranked: Ranked }[];
  engine: Engine;
  isCurrent: () => boolean;
}

/** Shows the results, or suggestions if there are none. */
export function showAnswer(elements: SearchElements, shown: ShownAnswer): void {
  const { state, answer, results } = shown;
  const count = answer.ranked.length;
  elements.list.replaceChildren(
    ...results.map(({ fragment, ranked }) => toRow(fragment, ranked, answer)),
  );
  // Lets the rows' Save buttons show whether their papers are saved.
  document.dispatchEvent(new Event(CHANGE));
  elements.status.textContent = formatResultCount(answer.ranked, results.length);
  const notes = toNotes(answer, state);
  elements.corrections.replaceChildren(...notes);
  reveal(elements, {
    more: count > state.shown,
    corrections: notes.length > 0,
    exporter: count > 0,
    facets: count > 0 || Object.keys(state.filters).length > 0,
    help: count === 0,
    topics: count === 0,
  });
  offerExports(elements, shown);
  showFilters(elements, shown, () => reportFailure(elements));
}

/** Shows recent searches and topics if there is no query. */
export function showStart(elements: SearchElements, state: State): void {
  const recent = readRecent();
  elements.list.replaceChildren();
  elements.status.textContent = '';
  elements.recent
    .querySelector('ul')
    ?.replaceChildren(...recent.map((query) => toRecentRow(query, state)));
  reveal(elements, { recent: recent.length > 0, topics: true });
}

/** Shows that the search failed, and removes the results of the previous query. */
export function showFailure(elements: SearchElements): void {
  elements.list.replaceChildren();
  reveal(elements, {});
  reportFailure(elements);
}

function reportFailure(elements: SearchElements): void {
  elements.failure.hidden = false;
  elements.status.textContent = navigator.onLine
    ? message('search.noIndex')
    : message('search.offline');
}

const REVEALED = ['more', 'corrections', 'exporter', 'facets', 'help', 'topics', 'recent'] as const;
type Revealed = (typeof REVEALED)[number];

/** Shows these elements and hides the others. */
function reveal(elements: SearchElements, shown: Partial<Record<Revealed, boolean>>): void {
  for (const name of REVEALED) {
    const element = elements[name];
    if (element) element.hidden = shown[name] !== true;
  }
}

/** Shows the chosen order and filters. */
export function showChosen(elements: SearchElements, state: State): void {
  const chosen = toRemoveButtons(state);
  elements.sort.value = state.sort;
  elements.chosen.replaceChildren(...chosen);
  elements.chosen.hidden = chosen.length === 0;
}
