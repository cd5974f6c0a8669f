import type { Answer, Engine } from '../engine.ts';
import { toTokens } from '../tokens.ts';
import { element } from './element.ts';
import { toChosen, toFacets } from './facets.ts';
import { getEngine } from './get-engine.ts';
import { forgetRecent, keepRecent, readRecent } from './recent.ts';
import { toRow } from './result-row.ts';
import { sortResults } from './sort.ts';
import { readState, STEP, toggleFilter, toSearch, type Sort, type State } from './state.ts';
import type { FilterName } from '../restrict.ts';

/** Milliseconds without a key after which an answer is asked for: a quick typist's pause between words. */
const SETTLES = 80;

/** The parts of the page that change; each is in the markup from the start. */
export interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  status: HTMLElement;
  corrections: HTMLElement;
  chosen: HTMLElement;
  facets: HTMLDetailsElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  failure: HTMLElement;
  help: HTMLElement;
  recent: HTMLElement;
}

/** Runs the search page: what is asked stands in the address, and only the last question is answered. */
export function runSearchPage(parts: Parts): void {
  const { form, input, list } = parts;
  const base = form.dataset['base'] ?? '/';
  let state = readState(location.search);
  const typed = state.query === '' ? input.value : '';
  let question = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  history.scrollRestoration = 'manual';
  if (!typed) input.value = state.query;
  addListeners();
  showControls();
  // What was typed while this was loading is asked.
  if (typed) go({ ...state, query: typed }, false);
  else void answer(savedPosition());

  /** Takes a new state: into the address (a new entry for a deliberate step), then to an answer. */
  function go(next: State, isStep: boolean, keepPosition = false): void {
    state = next;
    const address = location.pathname + toSearch(state);
    if (isStep) history.pushState({}, '', address);
    else history.replaceState(history.state, '', address);
    showControls();
    void answer(keepPosition ? scrollY : undefined);
  }

  async function answer(position?: number): Promise<void> {
    const asked = ++question;
    const isCurrent = () => asked === question;
    document.documentElement.dataset['search'] = 'busy';
    parts.failure.hidden = true;
    try {
      if (isEmpty(state)) return finish(showNothingAsked);
      const engine = await getEngine(form.dataset['index'] ?? '');
      const found = await engine.search(state);
      const ranked = await sortResults(engine, found.ranked, state.sort);
      const shown = ranked.slice(0, state.shown);
      const fragments = await Promise.all(shown.map(({ page }) => engine.show(page)));
      if (!isCurrent()) return;
      const rows = fragments.map((fragment, at) => {
        const one = shown[at];
        return one ? [toRow(fragment, one, found, base)] : [];
      });
      finish(() => showAnswer(found, rows.flat(), engine));
      if (position !== undefined) scrollTo({ top: position, behavior: 'instant' });
    } catch {
      if (isCurrent()) finish(showFailure);
    }

    function finish(show: () => void): void {
      show();
      document.documentElement.dataset['search'] = 'ready';
    }
  }

  function showAnswer(found: Answer, rows: HTMLLIElement[], engine: Engine): void {
    list.replaceChildren(...rows);
    // The keep buttons of the rows are told what is kept.
    document.dispatchEvent(new Event('shelf'));
    const count = found.ranked.length;
    parts.more.hidden = count <= state.shown;
    parts.status.textContent =
      count === 0
        ? 'No paper matches.'
        : `${format(count)} ${count === 1 ? 'paper' : 'papers'}${count > rows.length ? `, ${rows.length} shown` : ''}`;
    showCorrections(found);
    parts.help.hidden = count > 0;
    parts.recent.hidden = true;
    parts.facets.hidden = count === 0 && Object.keys(state.filters).length === 0;
    const shownFor = question;
    const fill = async () => {
      const sets = await toFacets(engine, found, state);
      if (shownFor === question) parts.facets.querySelector('div')?.replaceChildren(...sets);
    };
    parts.facets.ontoggle = () => {
      if (parts.facets.open) fill().catch(showFailure);
    };
    if (parts.facets.open) fill().catch(showFailure);
  }

  function showCorrections({ corrections, unknown }: Answer): void {
    const verbatim = element(
      'a',
      {
        href: toSearch({ ...state, isVerbatim: true, shown: STEP }),
        data: { verbatim: '' },
      },
      `Search instead for “${state.query}”`,
    );
    const lines = corrections.length
      ? [
          `Showing results for ${corrections.map(({ to }) => `“${to.join('” or “')}”`).join(', ')}. `,
          verbatim,
          '. ',
        ]
      : [];
    if (unknown.length > 0)
      lines.push(`In no paper: ${unknown.map((word) => `“${word}”`).join(', ')}.`);
    parts.corrections.replaceChildren(...lines);
    parts.corrections.hidden = lines.length === 0;
  }

  function showNothingAsked(): void {
    list.replaceChildren();
    parts.status.textContent = '';
    for (const part of [parts.more, parts.facets, parts.corrections, parts.help])
      part.hidden = true;
    const recent = readRecent();
    parts.recent.hidden = recent.length === 0;
    parts.recent
      .querySelector('ul')
      ?.replaceChildren(
        ...recent.map((query) =>
          element(
            'li',
            {},
            element('a', { href: toSearch({ ...state, query, shown: STEP }) }, query),
            element(
              'button',
              { type: 'button', ariaLabel: `Forget ${query}`, data: { forget: query } },
              '×',
            ),
          ),
        ),
      );
  }

  function showFailure(): void {
    parts.failure.hidden = false;
    parts.status.textContent = navigator.onLine
      ? 'The search index could not be loaded.'
      : 'You are offline, and the search index is not on this device.';
  }

  function showControls(): void {
    parts.sort.value = state.sort;
    const chosen = toChosen(state);
    parts.chosen.replaceChildren(...chosen);
    parts.chosen.hidden = chosen.length === 0;
  }

  function addListeners(): void {
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => go({ ...state, query: input.value, isVerbatim: false, shown: STEP }, false),
        SETTLES,
      );
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      if (toTokens(input.value).length > 0) keepRecent(input.value.trim());
      go({ ...state, query: input.value, isVerbatim: false, shown: STEP }, true);
    });
    parts.sort.addEventListener('change', () =>
      go({ ...state, sort: parts.sort.value as Sort, shown: STEP }, true),
    );
    parts.more.addEventListener('click', () => {
      const first = state.shown;
      go({ ...state, shown: state.shown + STEP }, false, true);
      const observer = new MutationObserver(() => {
        list.children[first]?.querySelector('a')?.focus({ preventScroll: true });
        observer.disconnect();
      });
      observer.observe(list, { childList: true });
    });
    parts.facets.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['filter'])
        go(toggleFilter(state, target.dataset['filter'] as FilterName, target.value), true, true);
    });
    parts.chosen.addEventListener('click', ({ target }) => {
      const { filter, value } = target instanceof HTMLElement ? target.dataset : {};
      if (filter && value) go(toggleFilter(state, filter as FilterName, value), true);
    });
    parts.corrections.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLElement && 'verbatim' in event.target.dataset)) return;
      event.preventDefault();
      go({ ...state, isVerbatim: true, shown: STEP }, true);
    });
    parts.recent.addEventListener('click', ({ target }) => {
      const forget = target instanceof HTMLElement ? target.dataset['forget'] : undefined;
      if (forget === undefined) return;
      forgetRecent(forget);
      showNothingAsked();
    });
    parts.failure.querySelector('button')?.addEventListener('click', () => void answer());
    addEventListener('popstate', () => {
      state = readState(location.search);
      input.value = state.query;
      showControls();
      void answer(savedPosition());
    });
    addEventListener('pagehide', () =>
      history.replaceState({ ...(history.state as object | null), position: scrollY }, ''),
    );
    document.addEventListener('keydown', onKey);
  }

  function onKey(event: KeyboardEvent): void {
    const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a:first-of-type')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInSearch = document.activeElement === input || at >= 0;
    if (event.isComposing || !isInSearch) return;
    if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
    else if (event.key === 'Escape') {
      input.focus();
      go({ ...state, query: '', isVerbatim: false, shown: STEP }, false);
      input.value = '';
    } else return;
    event.preventDefault();
  }
}

const isEmpty = ({ query, filters }: State): boolean =>
  toTokens(query).length === 0 && Object.keys(filters).length === 0;

function savedPosition(): number | undefined {
  const { position } = (history.state ?? {}) as { position?: number };
  return position;
}

const format = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
