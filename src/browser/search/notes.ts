import type { Answer } from '../../search/engine.ts';
import type { FieldMatch } from '../../search/field-matches.ts';
import { withoutConditions } from '../../search/query.ts';
import { element } from '../element.ts';
import { PAGE_SIZE, toQueryString, type State } from './state.ts';
import { message, template } from '../../i18n/message.ts';

type Note = Node | string;

/** Notes on corrected words and on words that no paper contains, with links that search for such a word in a field, or more widely if nothing matches. */
export function toNotes(answer: Answer, state: State): Note[] {
  const { corrections, unknown, fieldMatches, ranked } = answer;
  return [
    ...(corrections.length > 0 ? correctionNote(corrections, state) : []),
    ...(unknown.length > 0
      ? [`${message('search.notFound', { words: unknown.map(quote).join(message('comma')) })} `]
      : []),
    ...fieldMatches.flatMap((match) => fieldNote(match, state)),
    ...(ranked.length === 0 ? looserNote(state) : []),
  ];
}

/** A link that searches for a word in the field that has it: `venue:neurips`. */
function fieldNote({ field, word }: FieldMatch, state: State): Note[] {
  const at = state.query.toLowerCase().indexOf(word.toLowerCase());
  const query =
    at === -1
      ? `${field}:${word}`
      : `${state.query.slice(0, at)}${field}:${state.query.slice(at)}`.trim();
  const href = toQueryString({ ...state, query, isVerbatim: false, shown: PAGE_SIZE });
  const text = message('search.verbatim', { query: quote(query) });
  return [element('a', { href, data: { field } }, text), '. '];
}

function correctionNote(corrections: Answer['corrections'], state: State): Note[] {
  const words = corrections
    .map(({ to }) =>
      to.map(quote).reduce((first, second) => message('search.or', { first, second })),
    )
    .join(message('comma'));
  const href = toQueryString({ ...state, isVerbatim: true, shown: PAGE_SIZE });
  const verbatim = element(
    'a',
    { href, data: { verbatim: '' } },
    message('search.verbatim', { query: quote(state.query) }),
  );
  return [`${message('search.corrected', { words })} `, verbatim, '. '];
}

function looserNote(state: State): Note[] {
  const query = withoutConditions(state.query);
  const isLooser = query !== state.query.trim() || Object.keys(state.filters).length > 0;
  if (query === '' || !isLooser) return [];
  const href = toQueryString({ ...state, query, filters: {}, shown: PAGE_SIZE });
  const [before = '', after = ''] = template('search.looser').split('{query}');
  return [before, element('a', { href, data: { looser: '' } }, quote(query)), after];
}

/** A word in quotation marks, shortened if it is longer than any real word. */
const quote = (word: string): string =>
  message('search.quote', { words: word.length > 80 ? `${word.slice(0, 79)}…` : word });
