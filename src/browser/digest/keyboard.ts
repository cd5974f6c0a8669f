import { readPapersRead, toggleRead, toggleSaved } from '../reading-list/saved-papers.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { message } from '../../i18n/message.ts';

/** Keyboard shortcuts of a digest: `j` `k` move, `o` opens, `s` saves, `x` marks as read, `u` undoes the last change, `?` shows the shortcuts. */
const rows = [...document.querySelectorAll<HTMLLIElement>('.paper-list.numbered > li[data-paper]')];
const progress = document.querySelector<HTMLElement>('[data-progress]');
const keysDialog = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
let current = -1;
let undo: (() => void)[] = [];

if (rows.length > 0 && progress) start(progress);

function start(progress: HTMLElement) {
  document.querySelector<HTMLElement>('[data-reading]')!.hidden = false;
  document
    .querySelector('[data-show-keys]')
    ?.addEventListener('click', () => keysDialog?.showModal());
  document.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target) ||
      keysDialog?.open
    )
      return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
    show(progress);
  });
  document.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLLIElement>('li[data-paper]') : null;
    if (row) current = rows.indexOf(row);
  });
  show(progress);
}

const actions: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => rows[current]?.querySelector<HTMLAnchorElement>('a.title')?.click(),
  s: () => applyToCurrent(toggleSaved),
  x: () => applyToCurrent(toggleRead),
  u: () => undo.pop()?.(),
  '?': () => keysDialog?.showModal(),
};

function move(step: number) {
  current = Math.min(rows.length - 1, Math.max(0, current + step));
  rows[current]?.querySelector<HTMLAnchorElement>('a.title')?.focus();
  rows[current]?.scrollIntoView({ block: 'nearest' });
}

function applyToCurrent(toggle: (id: string) => void) {
  const id = rows[current]?.dataset['paper'];
  if (id === undefined) return;
  toggle(id);
  undo = [...undo, () => toggle(id)];
}

function show(progress: HTMLElement) {
  const read = readPapersRead();
  for (const row of rows) row.classList.toggle('read', read.has(row.dataset['paper'] ?? ''));
  const count = rows.filter((row) => row.classList.contains('read')).length;
  progress.textContent = message('reading.read', { read: formatNumber(count), count: rows.length });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="radio"]), textarea, select, [contenteditable]')
  );
}
