import { toTokens } from '../../text/tokens.ts';
import { onKey } from './keys.ts';
import type { SearchElements } from './elements.ts';
import { addRecent, removeRecent } from './recent.ts';
import type { Search } from './search.ts';
import { showStart } from './show.ts';
import { setYears, PAGE_SIZE, toggleFilter, type Sort } from './state.ts';
import { readYearRange } from './year-range.ts';

/** Milliseconds without a key press after which the search starts: about the pause that a fast typist makes between words. */
const TYPING_PAUSE = 80;

/** Listens to every control of the page. */
export function listen(elements: SearchElements, search: Search): void {
  listenToForm(elements, search);
  listenToFilters(elements, search);
  listenToMore(elements, search);
  listenToRecent(elements, search);
  elements.failure.querySelector('button')?.addEventListener('click', () => {
    elements.input.focus();
    search.retry();
  });
  document.addEventListener('keydown', (event) => onKey(event, elements, search));
  addEventListener('popstate', () => search.restore());
  addEventListener('pagehide', () =>
    history.replaceState({ ...(history.state as object | null), position: scrollY }, ''),
  );
}

function listenToForm({ form, input, sort, corrections }: SearchElements, search: Search): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const toTypedState = () => ({
    ...search.state,
    query: input.value,
    isVerbatim: false,
    shown: PAGE_SIZE,
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => search.go(toTypedState()), TYPING_PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (toTokens(input.value).length > 0) addRecent(input.value.trim());
    search.go(toTypedState(), { isNewEntry: true });
  });
  sort.addEventListener('change', () =>
    search.go(
      { ...search.state, sort: sort.value as Sort, shown: PAGE_SIZE },
      { isNewEntry: true },
    ),
  );
  corrections.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLElement && 'verbatim' in event.target.dataset)) return;
    event.preventDefault();
    search.go({ ...search.state, isVerbatim: true, shown: PAGE_SIZE }, { isNewEntry: true });
  });
}

function listenToFilters({ facets, chosen, input }: SearchElements, search: Search): void {
  const toggle = (
    { filter, value }: { filter?: string | undefined; value?: string | undefined },
    keepScroll: boolean,
  ) => {
    if (filter && value)
      search.go(toggleFilter(search.state, filter, value), {
        isNewEntry: true,
        keepScroll,
      });
  };
  facets.addEventListener('change', ({ target }) => {
    const years = target instanceof Element && target.closest('.years');
    if (years)
      search.go(setYears(search.state, readYearRange(years)), {
        isNewEntry: true,
        keepScroll: true,
      });
    if (!(target instanceof HTMLInputElement)) return;
    toggle({ filter: target.dataset['filter'], value: target.value }, true);
  });
  chosen.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    toggle(target.dataset, false);
    (chosen.querySelector('button') ?? input).focus();
  });
}

function listenToMore({ more, list }: SearchElements, search: Search): void {
  more.addEventListener('click', () => {
    const first = search.state.shown;
    const observer = new MutationObserver(() => {
      list.children[first]?.querySelector('a')?.focus({ preventScroll: true });
      observer.disconnect();
    });
    observer.observe(list, { childList: true });
    search.go({ ...search.state, shown: first + PAGE_SIZE }, { keepScroll: true });
  });
}

function listenToRecent(elements: SearchElements, search: Search): void {
  elements.recent.addEventListener('click', ({ target }) => {
    const query = target instanceof HTMLElement ? target.dataset['removeRecent'] : undefined;
    if (query === undefined) return;
    removeRecent(query);
    showStart(elements, search.state);
    (elements.recent.querySelector('button') ?? elements.input).focus();
  });
}
