import type { Name } from '../paper.ts';
import { formatName } from './format-name.ts';
import { message } from '../../i18n/message.ts';
import { joinIsolated } from '../../text/join-isolated.ts';

/** A byline: all names if there are at most six, otherwise the first five and the number of the others. */
export function formatAuthors(names: Name[]): string {
  const shown = names.length <= 6 ? names : names.slice(0, 5);
  const rest = names.length - shown.length;
  const authors = joinIsolated(shown.map(formatName), message('comma'));
  return rest > 0 ? message('authors.more', { authors, count: rest }) : authors;
}
