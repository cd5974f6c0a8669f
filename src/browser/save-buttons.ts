import { readKept, toggleKept } from './shelf.ts';

/** Shows the keep buttons of a page and lets them do what they say; the link to the list counts along. */
const buttons = () => document.querySelectorAll<HTMLButtonElement>('button[data-keep]');

function show() {
  const kept = new Set(readKept().map(({ id }) => id));
  for (const button of buttons()) {
    const isKept = kept.has(button.dataset['keep'] ?? '');
    button.hidden = false;
    button.setAttribute('aria-pressed', String(isKept));
    button.firstElementChild!.textContent = isKept ? 'Kept' : 'Keep';
  }
  for (const count of document.querySelectorAll('[data-saved-count]'))
    count.textContent = kept.size > 0 ? String(kept.size) : '';
}

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element && target.closest<HTMLButtonElement>('button[data-keep]');
  if (button) toggleKept(button.dataset['keep'] ?? '');
});
document.addEventListener('shelf', show);
addEventListener('storage', show);
addEventListener('pageshow', show);
show();
