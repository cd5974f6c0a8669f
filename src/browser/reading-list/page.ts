import { plain } from '../../text/views.ts';
import { downloadExport, downloadText } from '../download.ts';
import { loadRecords } from '../load-records.ts';
import { arrange, type Arrangement, type Entry } from './arrange.ts';
import { mergeLists, parseBackup, printBackup } from './backup.ts';
import { ListView } from './list.ts';
import { toRow } from './row.ts';
import { CHANGE, readSaved, toggleSaved, writeSaved, type SavedPaper } from './saved-papers.ts';
import { parseFragment, toFragment } from './share-link.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { message } from '../../i18n/message.ts';

/** Runs the reading list. The hooks are in `components/ReadingList.astro`. */
const root = document.querySelector<HTMLElement>('[data-reading-list]');
if (root) start(root);

function start(root: HTMLElement) {
  const { records: folder = '', shards = '1', papers = '' } = root.dataset;
  const find = <Type extends HTMLElement = HTMLElement>(hook: string) =>
    root.querySelector<Type>(`[data-${hook}]`)!;
  const list = find('saved');
  const status = find('status');
  const say = (text: string) => (status.textContent = text);
  const views = {
    own: new ListView(list, (entry) => toRow(entry, papers, false)),
    shared: new ListView(list, (entry) => toRow(entry, papers, true)),
  };
  let entries: Entry[] = [];
  let shown: Entry[] = [];
  let lastLoad = 0;

  async function load() {
    const current = ++lastLoad;
    const sharedIds = parseFragment(location.hash);
    const saved: SavedPaper[] = sharedIds?.map((id) => ({ id })) ?? readSaved();
    find('shared').hidden = sharedIds === undefined;
    try {
      const ids = saved.map(({ id }) => id);
      const records = await loadRecords(ids, folder, Number(shards));
      if (current !== lastLoad) return;
      const notes = new Map(saved.map(({ id, note }) => [id, note ?? '']));
      entries = records.map((record) => ({
        record,
        title: plain(record.title),
        note: notes.get(record.id) ?? '',
      }));
      draw(saved.length - entries.length);
    } catch {
      say(message('list.notLoaded'));
    }
  }

  function draw(missing = 0) {
    const groups = arrange(entries, readArrangement(root));
    shown = groups.flatMap((group) => group.entries);
    const isShared = parseFragment(location.hash) !== undefined;
    views[isShared ? 'shared' : 'own'].show(groups);
    find('tools').hidden = entries.length === 0;
    find('arrange').hidden = entries.length < 2;
    say(formatCount(shown.length, entries.length, missing));
  }

  document.addEventListener(CHANGE, () => void load());
  addEventListener('hashchange', () => void load());
  addEventListener('storage', () => void load());
  for (const kind of ['input', 'change']) find('arrange').addEventListener(kind, () => draw());
  find('save-all').addEventListener('click', () => {
    const ids = parseFragment(location.hash) ?? [];
    history.replaceState(null, '', location.pathname);
    writeSaved(
      mergeLists(
        readSaved(),
        ids.map((id) => ({ id })),
      ),
    );
  });
  listenToRemove(list, find('undo'), status);
  listenToExports(root, () => shown, say);
  find('backup').addEventListener('click', () =>
    downloadText('reading-list.json', printBackup(readSaved()), 'application/json'),
  );
  find('share').addEventListener('click', () => void share(shown, say));
  find('import').addEventListener(
    'change',
    ({ target }) => void importBackup(target as HTMLInputElement, say),
  );
  void load();
}

function readArrangement(root: HTMLElement): Arrangement {
  const valueOf = (name: string) =>
    root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
  return {
    query: valueOf('filter'),
    sort: valueOf('sort') as Arrangement['sort'],
    group: valueOf('group') as Arrangement['group'],
  };
}

function listenToRemove(list: HTMLElement, undo: HTMLElement, status: HTMLElement) {
  let removed = '';
  list.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-remove]');
    if (!button) return;
    removed = button.dataset['remove'] ?? '';
    toggleSaved(removed);
    undo.hidden = false;
    // The button that had the focus is removed with its row.
    undo.focus();
  });
  undo.addEventListener('click', () => {
    undo.hidden = true;
    toggleSaved(removed);
    status.tabIndex = -1;
    status.focus();
  });
}

type Say = (text: string) => void;

function listenToExports(root: HTMLElement, getShown: () => Entry[], say: Say) {
  for (const button of root.querySelectorAll<HTMLElement>('[data-export]'))
    button.addEventListener('click', () => void exportAs(button.dataset['export']!));

  async function exportAs(name: string) {
    const { exports } = await import('../../outputs/exports/index.ts');
    const format = exports.find((format) => format.name === name);
    if (!format) return;
    const shown = getShown();
    const notes = new Map(
      shown.filter(({ note }) => note !== '').map(({ record, note }) => [record.id, note]),
    );
    await downloadExport(
      format,
      shown.map(({ record }) => record),
      'reading-list',
      { notes },
    );
    say(message('search.downloaded', { papers: formatPapers(shown.length), format: format.label }));
  }
}

/** Maximum length of a URL that all programs open, in characters. Outlook, for example, truncates URLs at 2,083. */
const MAX_LINK_LENGTH = 2_000;

async function share(shown: Entry[], say: Say) {
  const link = new URL(toFragment(shown.map(({ record }) => record.id)), location.href).href;
  const warning =
    link.length > MAX_LINK_LENGTH ? ` ${message('list.longLink', { count: link.length })}` : '';
  try {
    await navigator.clipboard.writeText(link);
    say(message('list.linkCopied') + warning);
  } catch {
    location.hash = new URL(link).hash;
    say(message('list.linkInBar') + warning);
  }
}

async function importBackup(input: HTMLInputElement, say: Say) {
  const imported = parseBackup((await input.files?.[0]?.text()) ?? '');
  input.value = '';
  if (imported) writeSaved(mergeLists(readSaved(), imported));
  else say(message('list.notABackup'));
}

const formatPapers = (count: number) => message('count.papers', { count });

function formatCount(shown: number, all: number, missing: number): string {
  if (all + missing === 0) return message('list.empty');
  const count =
    shown === all
      ? message('list.count', { papers: formatPapers(all) })
      : message('list.shownOf', { shown: formatNumber(shown), count: all });
  return missing > 0 ? `${count} ${message('list.missing', { count: missing })}` : count;
}
