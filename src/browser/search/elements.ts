/** The elements of the search page that scripts change; all are in the markup. */
export interface SearchElements {
  form: HTMLFormElement;
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  status: HTMLElement;
  corrections: HTMLElement;
  chosen: HTMLElement;
  facets: HTMLElement;
  /** Opens and closes the filters in narrow windows. */
  filterButton: HTMLButtonElement;
  filterPanel: HTMLElement;
  /** Exports and saves all results. */
  exporter: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  failure: HTMLElement;
  help: HTMLElement;
  topics: HTMLElement | undefined;
  recent: HTMLElement;
}

export function findElements(form: HTMLFormElement): SearchElements {
  const one = <Part extends HTMLElement>(selector: string): Part => {
    const match = document.querySelector<Part>(selector);
    if (!match) throw new Error(`The search page has no ${selector}.`);
    return match;
  };
  return {
    form,
    input: one('form[data-search-page] input[name=q]'),
    sort: one('[data-sort]'),
    status: one('[role=status]'),
    corrections: one('[data-corrections]'),
    chosen: one('[data-chosen]'),
    facets: one('[data-facets]'),
    filterButton: one('[data-filter-button]'),
    filterPanel: one('[data-filter-panel]'),
    exporter: one('[data-exporter]'),
    list: one('ol[data-results]'),
    more: one('button[data-more]'),
    failure: one('[data-failure]'),
    help: one('[data-help]'),
    topics: document.querySelector<HTMLElement>('[data-topics]') ?? undefined,
    recent: one('[data-recent]'),
  };
}
