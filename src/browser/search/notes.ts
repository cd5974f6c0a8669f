import type { Answer } from '../../search/engine.ts';
import { withoutConditions } from '../../search/query.ts';
import { element } from '../element.ts';
import { STEP, toSearch, type State } from './state.ts';

type Note = Node | string;

/** Notes on corrected words, on words that no paper contains, and a wider search where nothing matches. */
export function toNotes({ corrections, unknown, ranked }: Answer, state: State): Note[] {
  return [
    ...(corrections.length > 0 ? correctionNote(corrections, state) : []),
    ...(unknown.length > 0 ? [`Not found in any paper: ${unknown.map(quote).join(', ')}. `] : []),
    ...(ranked.length === 0 ? looserNote(state) : []),
  ];
}

function correctionNote(corrections: Answer['corrections'], state: State): Note[] {
  const words = corrections.map(({ to }) => to.map(quote).join(' or ')).join(', ');
  const href = toSearch({ ...state, isVerbatim: true, shown: STEP });
  const verbatim = element(
    'a',
    { href, data: { verbatim: '' } },
    `Search instead for ${quote(state.query)}`,
  );
  return [`Showing results for ${words}. `, verbatim, '. '];
}

function looserNote(state: State): Note[] {
  const query = withoutConditions(state.query);
  const isLooser = query !== state.query.trim() || Object.keys(state.filters).length > 0;
  if (query === '' || !isLooser) return [];
  const href = toSearch({ ...state, query, filters: {}, shown: STEP });
  return [
    'Search for ',
    element('a', { href, data: { looser: '' } }, quote(query)),
    ' without filters.',
  ];
}

/** A word in quotation marks, shortened where it is longer than any word. */
const quote = (word: string): string => `“${word.length > 80 ? `${word.slice(0, 79)}…` : word}”`;
