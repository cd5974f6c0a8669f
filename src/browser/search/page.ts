import { findElements } from './elements.ts';
import { message } from '../../i18n/message.ts';

/** Starts the search page. Its code is loaded when the URL has a query, or the visitor starts to type one. */
const form = document.querySelector<HTMLFormElement>('form[data-search-page]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const elements = findElements(form);
  let isStarted = false;
  let isSubmitted = false;
  const run = () => {
    if (isStarted) return;
    isStarted = true;
    import('./search-page.ts').then(
      ({ runSearchPage }) => {
        form.removeEventListener('submit', keepSubmission);
        runSearchPage(elements);
        if (isSubmitted) form.requestSubmit();
      },
      () => {
        isStarted = false;
        isSubmitted = false;
        elements.status.textContent = message('search.loadFailed');
      },
    );
  };
  // A search that is submitted while the code is loading becomes a recent search like any other.
  const keepSubmission = (event: Event) => {
    event.preventDefault();
    isSubmitted = true;
    run();
  };
  form.addEventListener('submit', keepSubmission);
  if (location.search) run();
  else {
    elements.input.addEventListener('focus', run);
    if (elements.topics) elements.topics.hidden = false;
  }
  elements.input.addEventListener('input', run);
}
