import { element } from './element.ts';
import { STEP, toSearch, type State } from './state.ts';

/** A search made before, with a button that forgets it. */
export function toRecentRow(query: string, state: State): HTMLLIElement {
  const href = toSearch({ ...state, query, shown: STEP });
  const forget = element(
    'button',
    { type: 'button', ariaLabel: `Forget ${query}`, data: { forget: query } },
    '×',
  );
  return element('li', {}, element('a', { href }, query), forget);
}
