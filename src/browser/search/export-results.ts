import { shardCount } from '../../outputs/exports/record-shards.ts';
import { downloadExport } from '../download.ts';
import { loadRecords } from '../load-records.ts';
import { mergeLists } from '../reading-list/backup.ts';
import { readSaved, writeSaved, type SavedPaper } from '../reading-list/saved-papers.ts';
import { basePath } from '../storage.ts';
import { formatPaperCount } from './result-count.ts';
import type { SearchElements } from './elements.ts';
import type { ShownAnswer } from './show.ts';
import { message } from '../../i18n/message.ts';

/** Connects the buttons to an answer: they export all results in their order, or save them to the reading list. */
export function offerExports(
  { exporter }: SearchElements,
  { engine, answer: { ranked } }: ShownAnswer,
): void {
  const find = <Type extends HTMLElement>(hook: string) =>
    exporter.querySelector<Type>(`[data-${hook}]`)!;
  const status = find('export-status');
  const undo = find('undo-save');
  let former: SavedPaper[] = [];
  status.textContent = '';
  undo.hidden = true;

  exporter.onclick = ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || exporter.ariaBusy === 'true') return;
    const { export: name } = target.dataset;
    if (name) void run(() => exportAll(name));
    else if (target === undo) undoSave();
    else void run(saveAll);
  };

  async function run(task: () => Promise<string>): Promise<void> {
    exporter.ariaBusy = 'true';
    try {
      status.textContent = await task();
    } catch {
      status.textContent = message('search.notLoaded');
    }
    exporter.ariaBusy = 'false';
    find('export-progress').hidden = true;
  }

  async function getIds(): Promise<string[]> {
    const ids = await engine.ids();
    return ranked.flatMap(({ page }) => ids[page] ?? []);
  }

  async function exportAll(name: string): Promise<string> {
    const progress = find<HTMLProgressElement>('export-progress');
    progress.removeAttribute('value');
    progress.hidden = false;
    const { exports } = await import('../../outputs/exports/index.ts');
    const format = exports.find((format) => format.name === name)!;
    const showStep = (step: number) => (done: number, all: number) => {
      progress.value = (step + done / all) / 2;
    };
    const shards = shardCount(engine.count);
    const papers = await loadRecords(await getIds(), `${basePath}records/`, shards, showStep(0));
    await downloadExport(format, papers, 'search-results', { onProgress: showStep(1) });
    return message('search.downloaded', {
      papers: formatPaperCount(papers.length),
      format: format.label,
    });
  }

  async function saveAll(): Promise<string> {
    const ids = await getIds();
    former = readSaved();
    const saved = mergeLists(
      former,
      ids.map((id) => ({ id })),
    );
    if (!writeSaved(saved)) {
      writeSaved(former);
      return message('search.notAdded');
    }
    undo.hidden = false;
    return message('search.added', { papers: formatPaperCount(saved.length - former.length) });
  }

  function undoSave(): void {
    writeSaved(former);
    undo.hidden = true;
    status.textContent = message('search.restored');
  }
}
