import { toSaveButton } from './save-button.ts';
import { CHANGE, readSaved, toggleSaved } from './saved-papers.ts';
import { message } from '../../i18n/message.ts';

/** Runs the Save buttons of a page, and updates the count next to the link to the reading list. */
function show() {
  const saved = new Set(readSaved().map(({ id }) => id));
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
    const isSaved = saved.has(button.dataset['save'] ?? '');
    button.hidden = false;
    button.setAttribute('aria-pressed', String(isSaved));
    button.firstElementChild!.textContent = isSaved ? message('saved') : message('save');
  }
  for (const count of document.querySelectorAll('[data-saved-count]'))
    count.textContent = saved.size > 0 ? String(saved.size) : '';
}

/** Adds the buttons that the pages of large collections do not contain. */
function addButtons() {
  for (const paper of document.querySelectorAll<HTMLElement>('[data-paper]')) {
    if (paper.querySelector('[data-save]')) continue;
    const title = (paper.querySelector('.title') ?? document.querySelector('h1'))?.textContent;
    const place = paper.querySelector('.aside') ?? paper;
    place.prepend(toSaveButton(paper.dataset['paper'] ?? '', title ?? ''));
  }
}

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element && target.closest<HTMLButtonElement>('button[data-save]');
  if (button) toggleSaved(button.dataset['save'] ?? '');
});
document.addEventListener(CHANGE, show);
addEventListener('storage', show);
addEventListener('pageshow', show);
addButtons();
show();
