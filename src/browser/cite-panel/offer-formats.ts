import { saveExport } from '../save-file.ts';
import type { Export } from '../../outputs/exports/export.ts';
import { loadRecord } from './load-record.ts';

/** Puts a button in the place of `more` for every export that the panel has no file of. `say` announces what became of each. */
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
      .then((found) => saveExport(format, [found], paper))
      .then(
        () => say(`Saved as ${format.label}.`),
        () => say(`${format.label} could not be made. Are you offline?`),
      );
  });
  return button;
}
