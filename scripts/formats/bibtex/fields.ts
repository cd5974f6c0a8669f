import { lookUp } from '../../../src/text/look-up.ts';
import type { Link, LinkRel } from '../../../src/model/paper.ts';
import type { Fields } from '../shared/clean-fields.ts';
import { arxivOfHref, toArxivId, toHref } from '../shared/identifiers.ts';
import { monthNumber, parsePartialDate, toPartialDate } from '../shared/partial-date.ts';
import { toPlainField } from '../shared/plain-field.ts';
import type { Entry } from './entry.ts';
import { genreKeys, genres, types } from './types.ts';

/** A paper's field and its names in BibTeX, BibLaTeX and exports from other tools. The first non-empty field is used. */
const textFields: [field: keyof Fields, names: string[]][] = [
  ['container-title-short', ['shortjournal', 'journalabbreviation']],
  ['collection-title', ['series']],
  ['event-title', ['eventtitle']],
  ['event-place', ['venue']],
  ['publisher', ['publisher', 'school', 'institution', 'organization']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['chapter-number', ['chapter']],
  ['number-of-pages', ['pagetotal', 'numpages']],
  ['version', ['version']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMID', ['pmid']],
  ['PMCID', ['pmcid', 'pmc']],
];

/** Fields with links, as in al-folio and other templates for academic websites. */
const linkFields: [rel: LinkRel, names: string[]][] = [
  ['code', ['code', 'github', 'software']],
  ['model', ['model']],
  ['dataset', ['dataset', 'data']],
  ['project', ['project', 'website', 'webpage', 'homepage']],
  ['demo', ['demo']],
  ['pdf', ['pdf']],
  ['video', ['video']],
  ['slides', ['slides']],
  ['poster', ['poster']],
  ['review', ['openreview', 'review_url']],
];

/** The BCP 47 tags of Babel's language names (biblatex manual, §3.9.1). */
export const languages: Record<string, string> = {
  english: 'en',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  dutch: 'nl',
  russian: 'ru',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  polish: 'pl',
  czech: 'cs',
  swedish: 'sv',
  danish: 'da',
  finnish: 'fi',
  catalan: 'ca',
  turkish: 'tr',
  ukrainian: 'uk',
};

/** The result of reading the fields of an entry. */
export interface EntryFields {
  fields: Fields;
  /** Names of the BibTeX fields that were read. */
  usedNames: Set<string>;
}

/** Converts the fields of an entry to those of a paper, except title, abstract and names. */
export function toFields(entry: Entry): EntryFields {
  const usedNames = new Set<string>();
  const raw = (...names: string[]) => {
    const name = names.find((name) => entry.fields.get(name)?.value.trim());
    if (name) usedNames.add(name);
    return name && entry.fields.get(name)?.value.trim();
  };
  const text = (...names: string[]) => {
    const value = raw(...names);
    return value && toPlainField(value);
  };
  const fields: Fields = {
    type: lookUp(types, entry.type),
    issued: dateOf(raw),
    ...venueOf(entry, raw),
  };
  for (const [field, names] of textFields) Object.assign(fields, { [field]: text(...names) });
  if (/thesis|report/.test(entry.type))
    fields.publisher = text('school', 'institution') ?? fields.publisher;
  Object.assign(fields, numberOf(entry.type, text), identifiersOf(raw));
  const genre = text('type');
  fields.genre = (genre && (lookUp(genreKeys, genre) ?? genre)) ?? lookUp(genres, entry.type);
  fields.language = languageOf(text('langid', 'language'));
  fields.keyword = text('keywords', 'keyword', 'author_keywords')?.split(/[;,]/);
  fields.links = linksOf(raw);
  const award = text('award');
  if (award && !/^(?:true|false)$/i.test(award)) fields.award = [award];
  if (fields.arxiv && fields['container-title']) Object.assign(fields, splitDates(raw));
  if (fields.arxiv && (entry.type === 'misc' || isArxiv(fields['container-title'])))
    fields.type = 'article';
  return { fields, usedNames };
}

type Get = (...names: string[]) => string | undefined;

/** `date` (biblatex) or `year`, `month`, `day`. An invalid date is kept, so that it is reported. */
function dateOf(get: Get): string | undefined {
  const [date, year] = [get('date'), get('year')].map((text) => text && toPlainField(text));
  if (date) return parsePartialDate(date) ?? date;
  const [month, day] = [get('month'), get('day')].map((text) => text && toPlainField(text));
  if (
    !year ||
    /^(?:n\.?\s?d\.?|forthcoming|in press|to appear|submitted|accepted|under review|\?+|-+|preprint)$/i.test(
      year,
    )
  )
    return undefined;
  const number = /\d{4}/.exec(year)?.[0];
  if (!number || !/^[[({~c. ]*\d{4}[\])}?a-e. ]*$/i.test(year))
    return parsePartialDate(year) ?? number ?? year;
  const [first, , dayInMonth] =
    /([a-z]+|\d+)\.?[\s~,]*(?:(\d{1,2}))?/i.exec(month ?? '')?.slice(0, 3) ?? [];
  const monthWord = /^[a-z]+|^\d+/i.exec(first ?? '')?.[0] ?? /[a-z]{3,}/i.exec(month ?? '')?.[0];
  return (
    toPartialDate(number, monthNumber(monthWord ?? ''), day ?? dayInMonth) ?? toPartialDate(number)
  );
}

/**
 * The two dates of an entry with a venue and an arXiv id whose `date` is in an earlier year than its `year`: `year` is the year of publication,
 * `date` the date of submission.
 */
function splitDates(get: Get): Pick<Fields, 'issued' | 'submitted'> {
  const year = parsePartialDate(toPlainField(get('year') ?? ''));
  const date = parsePartialDate(toPlainField(get('date') ?? ''));
  return year && date && date.slice(0, 4) < year.slice(0, 4)
    ? { issued: year, submitted: date }
    : {};
}

/** The venue. Venues from Google Scholar and DBLP may contain the arXiv id: `arXiv preprint arXiv:1706.03762`, `CoRR abs/1706.03762`. */
function venueOf(entry: Entry, get: Get): Fields {
  const isArticle = entry.type === 'article' || !entry.fields.has('booktitle');
  const raw = isArticle ? (get('journaltitle', 'journal') ?? get('booktitle')) : get('booktitle');
  const subtitle = get(isArticle ? 'journalsubtitle' : 'booksubtitle');
  const title = raw && toPlainField(subtitle ? `${raw}: ${subtitle}` : raw);
  const arxiv =
    arxivIn(title) ?? (/^(?:corr|arxiv)/i.test(title ?? '') ? arxivIn(get('volume')) : undefined);
  const venue = title && /^arxiv\b/i.test(title) ? 'arXiv' : title;
  return { 'container-title': venue, ...(arxiv && { arxiv }) };
}

const arxivIn = (text: string | undefined) =>
  toArxivId(
    /(?:arxiv:\s*|abs\/|^)(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?\b/i.exec(text ?? '')?.[1] ?? '',
  );

const isArxiv = (venue: string | undefined) => /^(?:arxiv|corr)\b/i.test(venue ?? '');

/** `number` is the issue of an article, but the number of a report or patent. */
function numberOf(type: string, text: Get): Fields {
  if (/report|patent|standard|manual|misc|online/.test(type))
    return { number: text('number'), issue: text('issue') };
  return { issue: text('number', 'issue') };
}

function identifiersOf(get: Get): Fields {
  const url = get('url', 'link', 'html', 'ee');
  const howPublished = get('howpublished');
  const href = url ?? /https?:\/\/[^\s{}]+/.exec(howPublished ?? '')?.[0];
  const eprint = get('eprint', 'arxivid', 'arxiv');
  const scheme = get('eprinttype', 'archiveprefix');
  const isOtherArchive = scheme !== undefined && !/arxiv/i.test(scheme);
  const arxiv =
    eprint && !isOtherArchive
      ? (toArxivId(toPlainField(eprint)) ?? arxivOfHref(eprint))
      : undefined;
  return {
    ...((arxiv ?? arxivIn(howPublished)) ? { arxiv: arxiv ?? arxivIn(howPublished) } : {}),
    DOI: get('doi')
      ?.replace(/\\([_&%#])/g, '$1')
      .replace(/[{}]/g, ''),
    URL: href && toPlainUrl(href),
  };
}

/** The first URL in a text, without `\url{…}`, `<a href=…>` and TeX's escapes. */
function toPlainUrl(href: string): string {
  const inner =
    /^\\(?:url|href)\s*\{([^{}]*)\}/.exec(href)?.[1] ??
    /<a\s[^>]{0,200}?href=\\?["']([^"'\\]+)/i.exec(href)?.[1] ??
    href;
  const plain = inner
    .replace(/\\([_&%#~$])/g, '$1')
    .replace(/\{\\?textasciitilde\}|\\textasciitilde\s*|\{\\~\{?\}?\}|\$\\sim\$/g, '~')
    .replace(/[{}]/g, '');
  return plain.split(/(?<!\s)\s*(?:\s|[;,]\s*)(?=https?:)/)[0] ?? plain;
}

const languageOf = (language: string | undefined) =>
  language && (lookUp(languages, language.toLowerCase()) ?? language);

/** The links in fields for URLs. Relative paths are left out. */
function linksOf(get: Get): Link[] {
  return linkFields.flatMap(([rel, names]) =>
    names.flatMap((name) => {
      const href = toHref(toPlainUrl(get(name) ?? ''));
      return href ? [{ rel, href }] : [];
    }),
  );
}
