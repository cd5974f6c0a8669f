import { element } from '../element.ts';
import { PAGE_SIZE, toQueryString, type State } from './state.ts';
import { message } from '../../i18n/message.ts';

/** A recent search, with a button that removes it. */
export function toRecentRow(query: string, state: State): HTMLLIElement {
  const href = toQueryString({ ...state, query, shown: PAGE_SIZE });
  const button = element(
    'button',
    {
      type: 'button',
      ariaLabel: message('remove.what', { what: query }),
      data: { removeRecent: query },
    },
    '×',
  );
  return element('li', {}, element('a', { href }, query), button);
}
