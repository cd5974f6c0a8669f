import { sortResults } from './sort.ts';
import { getEngine } from './get-engine.ts';
import { listen } from './listen.ts';
import type { Parts } from './parts.ts';
import { showAnswer, showChosen, showFailure, showStart } from './show.ts';
import { isEmpty, readState, toSearch, type State } from './state.ts';

/** Runs the search page: its state is in the address, and only the latest query is answered. */
export function runSearchPage(parts: Parts): void {
  const { form, input } = parts;
  let state = readState(location.search);
  const typed = state.query === '' ? input.value : '';
  let latest = 0;
  history.scrollRestoration = 'manual';
  listen(parts, {
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

  function go(next: State, { isStep = false, keepsPosition = false } = {}): void {
    state = next;
    const address = location.pathname + toSearch(state);
    if (isStep) history.pushState({}, '', address);
    else history.replaceState(history.state, '', address);
    showChosen(parts, state);
    void answer(keepsPosition ? scrollY : undefined);
  }

  function restore(): void {
    state = readState(location.search);
    input.value = state.query;
    showChosen(parts, state);
    const { position } = (history.state ?? {}) as { position?: number };
    void answer(position);
  }

  async function answer(position?: number): Promise<void> {
    const asked = ++latest;
    const isCurrent = () => asked === latest;
    document.documentElement.dataset['search'] = 'busy';
    parts.failure.hidden = true;
    try {
      if (isEmpty(state)) return finish(() => showStart(parts, state));
      const engine = await getEngine(form.dataset['index'] ?? '');
      const found = await engine.search(state);
      const ranked = await sortResults(engine, found.ranked, state.sort);
      const shown = ranked.slice(0, state.shown);
      const fragments = await Promise.all(shown.map(({ page }) => engine.show(page)));
      if (!isCurrent()) return;
      const results = fragments.flatMap((fragment, at) => {
        const one = shown[at];
        return one ? [{ fragment, ranked: one }] : [];
      });
      finish(() =>
        showAnswer(parts, { state, found: { ...found, ranked }, results, engine, isCurrent }),
      );
      if (position !== undefined) scrollTo({ top: position, behavior: 'instant' });
    } catch {
      if (isCurrent()) finish(() => showFailure(parts));
    }
  }
}

function finish(show: () => void): void {
  show();
  document.documentElement.dataset['search'] = 'ready';
}
