import { countFilters, type State } from './state.ts';
import { toFacets } from './facets.ts';
import type { SearchElements } from './elements.ts';
import type { ShownAnswer } from './show.ts';
import { message } from '../../i18n/message.ts';

/** From this width on, the filters are next to the results, as in `components/search/SearchFilters.astro`. */
const wideWindow = matchMedia('(min-width: 62.5rem)');

/** Fills the filters for an answer as soon as they are visible: counting needs every filter's file. Calls `onFailure` if one cannot be loaded. */
export function showFilters(
  { filterButton: button, filterPanel: panel }: SearchElements,
  { engine, answer, state, isCurrent }: ShownAnswer,
  onFailure: () => void,
): void {
  const fill = async () => {
    if (panel.getClientRects().length === 0) return;
    const facets = await toFacets(engine, answer, state);
    if (isCurrent()) replaceControls(panel, facets);
  };
  const fillOrFail = () => void fill().catch(onFailure);
  button.textContent = formatButtonText(state);
  button.onclick = () => {
    button.ariaExpanded = String(button.ariaExpanded !== 'true');
    fillOrFail();
  };
  wideWindow.onchange = fillOrFail;
  fillOrFail();
}

function formatButtonText(state: State): string {
  const count = countFilters(state);
  return count === 0 ? message('search.filters') : message('search.activeFilters', { count });
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
