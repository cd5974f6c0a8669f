import type { Answer } from '../../search/engine.ts';
import { withoutConditions } from '../../search/query.ts';
import { element } from '../element.ts';
import { STEP, toSearch, type State } from './state.ts';
import { message, template } from '../../i18n/message.ts';

type Note = Node | string;

/** Notes on corrected words, on words that no paper contains, and a wider search where nothing matches. */
export function toNotes({ corrections, unknown, ranked }: Answer, state: State): Note[] {
  return [
    ...(corrections.length > 0 ? correctionNote(corrections, state) : []),
    ...(unknown.length > 0
      ? [`${message('search.notFound', { words: unknown.map(quote).join(message('comma')) })} `]
      : []),
    ...(ranked.length === 0 ? looserNote(state) : []),
  ];
}

function correctionNote(corrections: Answer['corrections'], state: State): Note[] {
  const words = corrections
    .map(({ to }) =>
      to.map(quote).reduce((first, second) => message('search.or', { first, second })),
    )
    .join(message('comma'));
  const href = toSearch({ ...state, isVerbatim: true, shown: STEP });
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
  const href = toSearch({ ...state, query, filters: {}, shown: STEP });
  const [before = '', after = ''] = template('search.looser').split('{query}');
  return [before, element('a', { href, data: { looser: '' } }, quote(query)), after];
}

/** A word in quotation marks, shortened where it is longer than any word. */
const quote = (word: string): string =>
  message('search.quote', { words: word.length > 80 ? `${word.slice(0, 79)}…` : word });
