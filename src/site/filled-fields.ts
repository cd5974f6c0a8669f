import type { FilledFields } from '../model/ledger.ts';
import { message } from '../i18n/message.ts';

/** Display names of a paper's fields; other fields are shown by their own names. */
const names: Record<string, string> = {
  title: message('field.title'),
  author: message('field.author'),
  issued: message('field.issued'),
  submitted: message('field.submitted'),
  'container-title': message('field.venue'),
  'event-title': message('field.event'),
  abstract: message('field.abstract'),
  arxiv: message('field.arxiv'),
  URL: message('field.URL'),
  links: message('field.links'),
  page: message('field.page'),
  keyword: message('field.keyword'),
};

/** Fields that visitors do not see. */
const hiddenFields = new Set(['type']);

/** The order in which a page shows fields; others follow. */
const order = [
  'title',
  'author',
  'issued',
  'submitted',
  'container-title',
  'event-title',
  'abstract',
  'arxiv',
  'DOI',
  'URL',
  'links',
];

/** The names of fields that references filled in: `authors, date, venue, arXiv id`. */
export function formatFilledFields(filled: FilledFields[]): string {
  const fields = new Set(filled.flatMap((source) => source.fields));
  const listedFields = order.filter((field) => fields.has(field));
  const otherFields = [...fields]
    .filter((field) => !order.includes(field) && !hiddenFields.has(field))
    .sort();
  return [...listedFields, ...otherFields]
    .map((field) => names[field] ?? field.replaceAll('-', ' '))
    .join(message('comma'));
}
