import { downloadExport } from '../download.ts';
import type { Export } from '../../outputs/exports/export.ts';
import { loadRecord } from '../load-records.ts';
import { message } from '../../i18n/message.ts';

/** Replaces `moreButton` with a button for every export that has no file on the site. `say` announces the download or its failure. */
export async function offerFormats(
  panel: HTMLElement,
  moreButton: HTMLElement,
  say: (text: string) => void,
): Promise<void> {
  const { exports } = await import('../../outputs/exports/index.ts');
  const downloads = [...panel.querySelectorAll('a[download]')].map((link) =>
    link.textContent.trim(),
  );
  const others = exports.filter(({ label }) => !downloads.includes(label));
  const buttons = others.map((format) => toFormatButton(format, panel, say));
  moreButton.replaceWith(...buttons.flatMap((button) => [button, ' ']));
  buttons[0]?.focus();
}

function toFormatButton(format: Export, { dataset }: HTMLElement, say: (text: string) => void) {
  const { cite: paper = '', bibtex = '', record: shard = bibtex } = dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = format.label;
  button.addEventListener('click', () => {
    loadRecord(shard, paper)
      .then((record) => downloadExport(format, [record], paper))
      .then(
        () => say(message('cite.downloaded', { format: format.label })),
        () => say(message('cite.notCreated', { format: format.label })),
      );
  });
  return button;
}
