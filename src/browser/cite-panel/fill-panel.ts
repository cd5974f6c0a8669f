import type { CitationsFile } from '../../outputs/citations/citations-file.ts';
import { citationElement, toFormatRow, type Row } from './format-row.ts';
import { loadBibtex } from './load-bibtex.ts';
import { loadText } from '../load-records.ts';
import { offerFormats } from './offer-formats.ts';
import { message } from '../../i18n/message.ts';

/** Fetches the contents of the panel: one row per citation style, and BibTeX. Announces failures and shows the rest. */
export async function fillPanel(panel: HTMLElement): Promise<void> {
  const { cite: paper = '', citations, bibtex = '' } = panel.dataset;
  const list = panel.querySelector('[data-cite-formats]')!;
  const status = panel.querySelector<HTMLElement>('[data-cite-status]')!;
  const say = (text: string) => (status.textContent = text);
  const moreButton = panel.querySelector<HTMLElement>('[data-cite-more]')!;
  moreButton.hidden = false;
  moreButton.addEventListener('click', () => void offerFormats(panel, moreButton, say), {
    once: true,
  });
  const results = await Promise.allSettled([
    citations ? loadCitations(citations, paper) : [],
    loadBibtex(bibtex, paper).then((text) => [bibtexRow(text)]),
  ]);
  for (const result of results)
    if (result.status === 'fulfilled')
      list.append(...result.value.flatMap((row) => toFormatRow(row, say)));
    else say(message('cite.notLoaded'));
}

async function loadCitations(url: string, paper: string): Promise<Row[]> {
  const { styles, papers } = JSON.parse(await loadText(url)) as CitationsFile;
  return styles.flatMap(({ label }, index) => {
    const citation = papers[paper]?.[index];
    return citation ? [{ label, text: citation[0], content: citationElement(citation) }] : [];
  });
}

function bibtexRow(text: string): Row {
  const content = document.createElement('pre');
  content.textContent = text;
  content.tabIndex = 0;
  return { label: 'BibTeX', text, content };
}
