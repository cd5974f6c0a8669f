import type { LineSpan, LineRole } from '../../../src/model/ledger.ts';
import type { ParseResult } from '../format.ts';
import { toAccount } from '../shared/account.ts';
import { hideUnpublished } from '../shared/hide-unpublished.ts';
import { wordsIn } from '../shared/published-words.ts';

/** The page's own words in lines that are read: numbers of authors, days, buttons with links, the line with the curators. */
const pageWords =
  'huggingface co papers by byak and the research community authors author published on ago github gitlab page project paper p li div span em strong h2 h3 h4 article section';

/** The account of a page's lines. Lines that contain more than the papers and the digest publish are private. */
export function toPageAccount(
  text: string,
  spans: LineSpan[],
  { digest, drafts, dateOnPage }: Pick<ParseResult, 'digest' | 'drafts' | 'dateOnPage'>,
  rest: LineRole,
): LineSpan[] {
  const day = [dateOnPage?.year, dateOnPage?.month, dateOnPage?.day].join(' ');
  const syntax = wordsIn(`${pageWords} ${day}`);
  return hideUnpublished(toAccount(text, spans, rest), text, { digest, drafts, syntax });
}
