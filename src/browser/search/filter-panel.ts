import { countFilters, type State } from './state.ts';
import { toFacets } from './facets.ts';
import type { SearchElements } from './elements.ts';
import type { Shown } from './show.ts';
import { message } from '../../i18n/message.ts';

/** As in `components/search/SearchPage.astro`: from this width on, the filters are next to the results. */
const wide = matchMedia('(min-width: 62.5rem)');

/** Fills the filters for an answer as soon as they are visible: counting needs every filter's file. `onFailure` runs if one cannot be loaded. */
export function showFilters(
  { filterButton: button, filterPanel: panel }: SearchElements,
  { engine, found, state, isCurrent }: Shown,
  onFailure: () => void,
): void {
  const fill = async () => {
    if (panel.getClientRects().length === 0) return;
    const facets = await toFacets(engine, found, state);
    if (isCurrent()) replaceControls(panel, facets);
  };
  const fillOrFail = () => void fill().catch(onFailure);
  button.textContent = formatButton(state);
  button.onclick = () => {
    button.ariaExpanded = String(button.ariaExpanded !== 'true');
    fillOrFail();
  };
  wide.onchange = fillOrFail;
  fillOrFail();
}

function formatButton(state: State): string {
  const active = countFilters(state);
  return active === 0
    ? message('search.filters')
    : message('search.activeFilters', { count: active });
}

/** Replaces the controls and keeps the focus. */
function replaceControls(panel: HTMLElement, facets: HTMLElement[]): void {
  const focused = panel.contains(document.activeElement)
    ? (document.activeElement as HTMLInputElement)
    : undefined;
  panel.replaceChildren(...facets);
  if (!focused) return;
  const controls = panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  [...controls]
    .find(({ name, value, type }) =>
      type === 'checkbox'
        ? name === focused.name && value === focused.value
        : name === focused.name,
    )
    ?.focus({ preventScroll: true });
}
