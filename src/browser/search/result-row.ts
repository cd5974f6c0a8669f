import type { Answer } from '../../search/engine.ts';
import type { Fragment } from '../../search/index-files/decode.ts';
import { hasMark, toExcerpt, toPieces } from '../../search/marks.ts';
import type { Ranked } from '../../search/rank.ts';
import { basePath } from '../storage.ts';
import { element } from '../element.ts';
import { hasTextInOtherLanguages } from '../../i18n/has-text-in-other-languages.ts';
import { message } from '../../i18n/message.ts';
import { setLanguage } from '../set-language.ts';
import { toSaveButton } from '../reading-list/save-button.ts';
import { joinTexts } from '../join-texts.ts';
import { hasBothDirections } from '../../text/join-isolated.ts';

/** A result: link, authors, year and venue, the matching passages of abstract and comment, and the reason why it matches. */
export function toRow(
  { url, content, meta, filters }: Fragment,
  ranked: Ranked,
  { stems, corrections }: Answer,
): HTMLLIElement {
  const path = url.replace(/^\//, '');
  const title = meta['title'] ?? '';
  const link = element(
    'a',
    { href: basePath + path, className: 'title' },
    ...markWords(title, stems),
  );
  const paperId = decodeURIComponent(path.split('/').at(-2) ?? '');
  const row = element('li', { data: { paperId } }, link);
  const facts = joinTexts(
    [shortenAuthors(meta['authors'], stems), filters['venue']?.[0], filters['year']?.[0]],
    ' · ',
  );
  if (facts !== '') row.append(element('p', { className: 'authors' }, ...markWords(facts, stems)));
  if (content !== title)
    row.append(element('p', { className: 'lead' }, ...markWords(toExcerpt(content, stems), stems)));
  if (hasTextInOtherLanguages) {
    const language = filters['language']?.[0];
    setLanguage(link, title, language);
    const lead = row.querySelector<HTMLElement>('.lead');
    if (lead) setLanguage(lead, content, language);
    const authors = row.querySelector<HTMLElement>('.authors');
    if (authors && !hasBothDirections(authors.textContent))
      setLanguage(authors, meta['authors'] ?? '', language);
  }
  const { comment } = meta;
  if (comment !== undefined && hasMark(comment, stems))
    row.append(
      element(
        'p',
        { className: 'lead' },
        `${message('comment.label')}: `,
        ...markWords(toExcerpt(comment, stems), stems),
      ),
    );
  const reason = explain({
    texts: { ...meta, abstract: content === title ? '' : content },
    ranked,
    stems,
    corrections,
  });
  row.append(element('div', { className: 'aside' }, toSaveButton(paperId, title), reason));
  return row;
}

/** Number of first authors that are always shown; of the others, only those that match the query are. */
const MAX_AUTHORS = 5;

/** `Ada Bell, Bob Cole and 20 more`: the first authors, and those that match the query. */
function shortenAuthors(authors = '', stems: ReadonlySet<string>): string {
  const names = authors.split(', ');
  const shown = names.filter((name, index) => index < MAX_AUTHORS || hasMark(name, stems));
  const rest = names.length - shown.length;
  if (rest > 1) return message('authors.more', { authors: joinNames(shown), count: rest });
  return joinNames(names);
}

const joinNames = (names: string[]): string => joinTexts(names, message('comma'));

/** A text as nodes, with the words of the query marked. */
export const markWords = (text: string, stems: ReadonlySet<string>): (Node | string)[] =>
  toPieces(text, stems).map(({ text: piece, isMarked }) =>
    isMarked ? element('mark', {}, piece) : piece,
  );

interface Match extends Pick<Answer, 'stems' | 'corrections'> {
  /** By name of the field; `also` contains other spellings and is not shown. */
  texts: Record<string, string>;
  ranked: Ranked;
}

const FIELD_NAMES: Record<string, string> = {
  title: message('match.title'),
  authors: message('match.authors'),
  topics: message('match.topics'),
  abstract: message('match.abstract'),
  comment: message('match.comment'),
};

/** The reason why a paper is a result: the matching fields, the missing words, and whether related papers match. */
function explain({ texts, ranked, stems, corrections }: Match): string {
  const fields = Object.keys(FIELD_NAMES).filter((field) => hasMark(texts[field] ?? '', stems));
  const comma = message('comma');
  return [
    fields.length > 0 &&
      message('match.in', { fields: fields.map((field) => FIELD_NAMES[field]).join(comma) }),
    corrections.length > 0 &&
      message('match.corrected', {
        words: corrections.map(({ to }) => to.join(comma)).join('; '),
      }),
    ranked.missing.length > 0 &&
      message('match.missing', {
        words: ranked.missing.map((words) => message('search.quote', { words })).join(comma),
      }),
    ranked.isRelated && message('match.related'),
  ]
    .filter(Boolean)
    .join(' · ');
}
