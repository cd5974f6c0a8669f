import type { PaperRecord } from '../../outputs/exports/json-lines.ts';
import { saveExport, saveFile } from '../save-file.ts';
import { readKept, toggleKept, writeKept, type Kept } from '../shelf.ts';
import { loadRecords } from './records.ts';
import { toRow } from './row.ts';
import { joinLists, parseFragment, parseList, printList, toFragment } from './saved.ts';

const root = document.querySelector<HTMLElement>('[data-reading-list]');
if (root) start(root);

function start(root: HTMLElement) {
  const { records: folder = '', shards = '1', papers = '' } = root.dataset;
  const find = <Type extends HTMLElement>(hook: string) =>
    root.querySelector<Type>(`[data-${hook}]`)!;
  const [list, status, tools, shared] = [
    find('kept'),
    find('status'),
    find('tools'),
    find('shared'),
  ];
  const say = (words: string) => (status.textContent = words);
  let shown: PaperRecord[] = [];
  let lastGone = '';

  document.addEventListener('shelf', () => void draw());
  addEventListener('hashchange', () => void draw());
  find('keep-all').addEventListener('click', () => {
    const ids = parseFragment(location.hash) ?? [];
    history.replaceState(null, '', location.pathname);
    writeKept(
      joinLists(
        readKept(),
        ids.map((id) => ({ id })),
      ),
    );
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-export]'))
    button.addEventListener('click', () => void saveAs(button.dataset['export'] ?? ''));
  find('save').addEventListener('click', () =>
    saveFile('reading-list.json', printList(readKept()), 'application/json'),
  );
  find('share').addEventListener('click', () => void share());
  find<HTMLInputElement>('import').addEventListener(
    'change',
    ({ target }) => void take(target as HTMLInputElement),
  );
  const undo = find('undo');
  list.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-let-go]');
    if (!button) return;
    lastGone = button.dataset['letGo'] ?? '';
    toggleKept(lastGone);
    undo.hidden = false;
    // The button that was pressed goes with its row.
    undo.focus();
  });
  undo.addEventListener('click', () => {
    undo.hidden = true;
    toggleKept(lastGone);
    status.tabIndex = -1;
    status.focus();
  });
  void draw();

  async function draw() {
    const sharedIds = parseFragment(location.hash);
    const kept: Kept[] = sharedIds?.map((id) => ({ id })) ?? readKept();
    shared.hidden = sharedIds === undefined;
    try {
      shown = await loadRecords(
        kept.map(({ id }) => id),
        folder,
        Number(shards),
      );
    } catch {
      say('The papers could not be loaded. Are you offline? Your list is safe.');
      return;
    }
    const notes = new Map(kept.map(({ id, note }) => [id, note]));
    list.replaceChildren(
      ...shown.map((record) =>
        toRow(record, papers, notes.get(record.id), sharedIds !== undefined),
      ),
    );
    tools.hidden = shown.length === 0;
    const missing = kept.length - shown.length;
    say(
      inWords(shown.length) +
        (missing > 0
          ? ` ${missing} more ${missing === 1 ? 'is' : 'are'} not in this collection.`
          : ''),
    );
  }

  async function saveAs(name: string) {
    const { exports } = await import('../../outputs/exports/index.ts');
    const format = exports.find((one) => one.name === name);
    if (!format) return;
    await saveExport(format, shown, 'reading-list');
    say(`Saved as ${format.label}.`);
  }

  async function share() {
    const link = new URL(toFragment(shown.map(({ id }) => ({ id }))), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      say(`The link is on your clipboard.${warning(link)}`);
    } catch {
      location.hash = new URL(link).hash;
      say(`The link is in the address bar.${warning(link)}`);
    }
  }

  async function take(input: HTMLInputElement) {
    const imported = parseList((await input.files?.[0]?.text()) ?? '');
    input.value = '';
    if (imported) writeKept(joinLists(readKept(), imported));
    else say('This file holds no reading list: choose one that was saved here.');
  }
}

/** Characters of an address that all programs take; Outlook, for one, cuts at 2,083. */
const safeLength = 2_000;

const warning = (link: string) =>
  link.length > safeLength
    ? ` It has ${link.length} characters, which some programs cut: the file is safer.`
    : '';

function inWords(sum: number): string {
  if (sum === 0) return 'Nothing is kept yet. Every paper has a button “Keep”.';
  return sum === 1 ? '1 paper.' : `${sum} papers.`;
}
