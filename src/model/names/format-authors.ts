import type { Name } from '../paper.ts';
import { formatName } from './format-name.ts';
import { message } from '../../i18n/message.ts';

/** Names as a byline: all of up to six, else the first five and how many more. */
export function formatAuthors(names: Name[]): string {
  const shown = names.length <= 6 ? names : names.slice(0, 5);
  const rest = names.length - shown.length;
  const authors = shown.map(formatName).join(message('comma'));
  return rest > 0 ? message('authors.more', { authors, count: rest }) : authors;
}
