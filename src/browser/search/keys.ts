import type { SearchElements } from './elements.ts';
import type { Search } from './search.ts';
import { PAGE_SIZE } from './state.ts';

/** Arrow keys move between the query and the results; Escape clears the query. */
export function onKey(event: KeyboardEvent, { input, list }: SearchElements, search: Search): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>(':scope > li > a:first-of-type')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isInSearch = document.activeElement === input || at >= 0;
  if (event.isComposing || !isInSearch) return;
  if (event.key === 'ArrowDown') links[at + 1]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
  else if (event.key === 'Escape') {
    input.focus();
    input.value = '';
    search.go({ ...search.state, query: '', isVerbatim: false, shown: PAGE_SIZE });
  } else return;
  event.preventDefault();
}
