import type { PaperRecord } from '../../outputs/exports/json-lines.ts';
import { formatAuthors } from '../../model/names/format-authors.ts';
import { plain } from '../../text/views.ts';
import { readKept, writeKept } from '../shelf.ts';

/** A kept paper: its title, its authors, a note, and a button to let it go. Of a shared list, title and authors alone. */
export function toRow(
  record: PaperRecord,
  papers: string,
  note: string | undefined,
  isShared: boolean,
): HTMLLIElement {
  const row = document.createElement('li');
  row.dataset['paperId'] = record.id;
  const link = document.createElement('a');
  link.className = 'title';
  link.href = `${papers}${encodeURIComponent(record.id)}/`;
  link.textContent = plain(record.title);
  row.append(link);
  if (record.author) row.append(paragraph(formatAuthors(record.author)));
  if (!isShared)
    row.append(
      noteField(record.id, link.textContent, note),
      aside(letGo(record.id, link.textContent)),
    );
  return row;
}

function aside(button: HTMLButtonElement): HTMLDivElement {
  const aside = document.createElement('div');
  aside.className = 'aside';
  aside.append(button);
  return aside;
}

function paragraph(text: string): HTMLParagraphElement {
  const authors = document.createElement('p');
  authors.className = 'authors';
  authors.textContent = text;
  return authors;
}

function noteField(id: string, title: string, note = ''): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.value = note;
  field.rows = 2;
  field.placeholder = 'A note';
  field.setAttribute('aria-label', `Note on ${title}`);
  field.addEventListener('change', () => {
    const words = field.value.trim();
    writeKept(
      readKept().map((kept) => (kept.id === id ? { id, ...(words && { note: words }) } : kept)),
    );
  });
  return field;
}

function letGo(id: string, title: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Let go';
  button.setAttribute('aria-label', `Let go of ${title}`);
  button.dataset['letGo'] = id;
  return button;
}
