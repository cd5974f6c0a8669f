import { formatAuthors } from '../../model/names/format-authors.ts';
import { element } from '../element.ts';
import { venueOf, yearOf, type Entry } from './arrange.ts';
import { writeNote } from './saved-papers.ts';
import { setLanguage } from '../set-language.ts';
import { joinTexts } from '../join-texts.ts';
import { hasBothDirections } from '../../text/join-isolated.ts';
import { hasTextInOtherLanguages } from '../../i18n/has-text-in-other-languages.ts';
import { message } from '../../i18n/message.ts';

/** A paper of the list. A shared list has neither notes nor Remove buttons. `papers` is the URL of the papers' folder. */
export function toRow(
  { record, title, note }: Entry,
  papers: string,
  isShared: boolean,
): HTMLLIElement {
  const href = `${papers}${encodeURIComponent(record.id)}/`;
  const row = element(
    'li',
    { data: { paperId: record.id } },
    element('a', { className: 'title', href }, title),
  );
  const facts = joinTexts(
    [record.author && formatAuthors(record.author), venueOf({ record }), yearOf({ record })],
    ' · ',
  );
  if (facts !== '') row.append(element('p', { className: 'authors' }, facts));
  if (!isShared)
    row.append(
      toNoteField(record.id, title, note),
      element('div', { className: 'aside' }, toRemoveButton(record.id, title)),
    );
  if (hasTextInOtherLanguages)
    for (const part of row.querySelectorAll<HTMLElement>('.title, .authors'))
      if (part.className === 'title' || !hasBothDirections(part.textContent))
        setLanguage(part, part.textContent, record.language);
  return row;
}

function toNoteField(id: string, title: string, note: string): HTMLTextAreaElement {
  const field = element('textarea', {
    value: note,
    rows: 2,
    placeholder: message('list.addNote'),
    ariaLabel: message('list.noteOn', { title }),
  });
  field.addEventListener('change', () => writeNote(id, field.value));
  return field;
}

const toRemoveButton = (id: string, title: string): HTMLButtonElement =>
  element(
    'button',
    { type: 'button', data: { remove: id }, ariaLabel: message('remove.what', { what: title }) },
    message('remove'),
  );
