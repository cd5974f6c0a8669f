import type { Parts } from './search-page.ts';

/** Starts the search page: what it runs on is loaded when a query is in the address, or someone begins to type one. */
const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const one = <Part extends HTMLElement>(selector: string): Part => {
    const found = document.querySelector<Part>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  };
  const parts: Parts = {
    form,
    input: one('form[data-search-page] input[name=q]'),
    sort: one('[data-sort]'),
    status: one('[role=status]'),
    corrections: one('[data-corrections]'),
    chosen: one('[data-chosen]'),
    facets: one('[data-facets]'),
    list: one('ol[data-results]'),
    more: one('button[data-more]'),
    failure: one('[data-failure]'),
    help: one('[data-help]'),
    recent: one('[data-recent]'),
  };
  let isStarted = false;
  const run = () => {
    if (isStarted) return;
    isStarted = true;
    import('./search-page.ts').then(
      ({ runSearchPage }) => runSearchPage(parts),
      () => {
        isStarted = false;
        parts.status.textContent = 'Search could not be loaded. Try again.';
      },
    );
  };
  if (location.search) run();
  else parts.input.addEventListener('focus', run);
  parts.input.addEventListener('input', run);
}
