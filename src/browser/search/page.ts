import { findParts } from './parts.ts';
import { message } from '../../i18n/message.ts';

/** Starts the search page. Its code is loaded when the address has a query, or the visitor starts to type one. */
const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const parts = findParts(form);
  let isStarted = false;
  const run = () => {
    if (isStarted) return;
    isStarted = true;
    import('./search-page.ts').then(
      ({ runSearchPage }) => runSearchPage(parts),
      () => {
        isStarted = false;
        parts.status.textContent = message('search.noScript');
      },
    );
  };
  if (location.search) run();
  else {
    parts.input.addEventListener('focus', run);
    if (parts.topics) parts.topics.hidden = false;
  }
  parts.input.addEventListener('input', run);
}
