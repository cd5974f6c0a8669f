import { sortResults } from './sort.ts';
import { getEngine } from './get-engine.ts';
import { listen } from './listen.ts';
import type { SearchElements } from './elements.ts';
import { showAnswer, showChosen, showFailure, showStart } from './show.ts';
import { isEmpty, readState, toQueryString, type State } from './state.ts';

/** Runs the search page: its state is in the URL, and only the latest query is answered. */
export function runSearchPage(elements: SearchElements): void {
  const { form, input } = elements;
  let state = readState(location.search);
  const typed = state.query === '' ? input.value : '';
  let latest = 0;
  history.scrollRestoration = 'manual';
  listen(elements, {
    go,
    restore,
    retry: () => void answer(),
    get state() {
      return state;
    },
  });
  // Searches for what was typed while this module was loading.
  if (typed) go({ ...state, query: typed });
  else restore();

  function go(next: State, { isNewEntry = false, keepScroll = false } = {}): void {
    state = next;
    const url = location.pathname + toQueryString(state);
    if (isNewEntry) history.pushState({}, '', url);
    else history.replaceState(history.state, '', url);
    showChosen(elements, state);
    void answer(keepScroll ? scrollY : undefined);
  }

  function restore(): void {
    state = readState(location.search);
    input.value = state.query;
    showChosen(elements, state);
    const { position } = (history.state ?? {}) as { position?: number };
    void answer(position);
  }

  async function answer(position?: number): Promise<void> {
    const asked = ++latest;
    const isCurrent = () => asked === latest;
    document.documentElement.dataset['search'] = 'busy';
    elements.failure.hidden = true;
    try {
      if (isEmpty(state)) return finish(() => showStart(elements, state));
      const engine = await getEngine(form.dataset['index'] ?? '');
      const unsorted = await engine.search(state);
      const ranked = await sortResults(engine, unsorted.ranked, state.sort);
      const shown = ranked.slice(0, state.shown);
      const fragments = await Promise.all(shown.map(({ page }) => engine.show(page)));
      if (!isCurrent()) return;
      const results = fragments.flatMap((fragment, at) => {
        const result = shown[at];
        return result ? [{ fragment, ranked: result }] : [];
      });
      finish(() =>
        showAnswer(elements, {
          state,
          answer: { ...unsorted, ranked },
          results,
          engine,
          isCurrent,
        }),
      );
      if (position !== undefined) scrollTo({ top: position, behavior: 'instant' });
    } catch {
      if (isCurrent()) finish(() => showFailure(elements));
    }
  }
}

function finish(show: () => void): void {
  show();
  document.documentElement.dataset['search'] = 'ready';
}
