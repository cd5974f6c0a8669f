import { downloadExport } from '../download.ts';
import type { Export } from '../../outputs/exports/export.ts';
import { loadRecord } from '../load-records.ts';
import { message } from '../../i18n/message.ts';

/** Replaces the button `more` with a button for every export without a file. `say` announces the download or its failure. */
export async function offerFormats(
  panel: HTMLElement,
  more: HTMLElement,
  say: (message: string) => void,
): Promise<void> {
  const { exports } = await import('../../outputs/exports/index.ts');
  const files = [...panel.querySelectorAll('a[download]')].map((link) => link.textContent.trim());
  const others = exports.filter(({ label }) => !files.includes(label));
  const buttons = others.map((format) => formatButton(format, panel, say));
  more.replaceWith(...buttons.flatMap((button) => [button, ' ']));
  buttons[0]?.focus();
}

function formatButton(format: Export, { dataset }: HTMLElement, say: (message: string) => void) {
  const { cite: paper = '', bibtex = '', record = bibtex } = dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = format.label;
  button.addEventListener('click', () => {
    loadRecord(record, paper)
      .then((found) => downloadExport(format, [found], paper))
      .then(
        () => say(message('cite.downloaded', { format: format.label })),
        () => say(message('cite.notCreated', { format: format.label })),
      );
  });
  return button;
}
