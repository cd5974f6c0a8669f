import { arxivOfHref } from '../shared/identifiers.ts';
import { toPartialDate } from '../shared/partial-date.ts';
import type { Fields } from '../shared/clean-fields.ts';
import { parseDay, type Day } from './day.ts';

/** A fact about the paper above a line, with a note for the ledger. */
export interface Fact {
  note: string;
  fields: Fields;
}

/** `12 authors`, `Published on Oct 4, 2026`; `undefined` for a line that is not a fact. A day without a year is not a date of publication. */
export function factOf(text: string): Fact | undefined {
  const authors = /^(\d[\d,]*) authors?$/i.exec(text)?.[1];
  if (authors)
    return {
      note: 'number of authors',
      fields: { 'number-of-authors': Number(authors.replaceAll(',', '')) },
    };
  if (/^(?:about )?(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago$/i.test(text))
    return { note: 'published, without its day', fields: {} };
  const published = /^published (?:on )?(.*)$/i.exec(text)?.[1];
  const day = published === undefined ? undefined : parseDay(published);
  return day && publishedFact(day);
}

/** A paper's day of publication. Without a year, it is only noted in the ledger. */
export function publishedFact({ year, month, day }: Day): Fact {
  if (!year) return { note: `published on ${month}-${day}, without its year`, fields: {} };
  const issued = toPartialDate(year, month, day);
  return { note: 'published', fields: { ...(issued && { issued }) } };
}

/** The links of a line that has only labels of links to the paper on other sites: `GitHub 131`, `arXiv Page`, `Project Page`. `undefined` for other lines. */
export function linksFact(text: string, hrefs: string[]): Fact | undefined {
  const otherWords = text
    .replace(
      /(?:\bUpvote [-–]|\b(?:Upvote|GitHub|arXiv|Project|Page|Paper|PDF|Code|Model|Dataset|View|HF|Hugging Face|[\d.,]+k?|\+))(?=\s|$)/gi,
      '',
    )
    .trim();
  if (otherWords !== '' || !/\p{L}/u.test(text)) return undefined;
  const codeHrefs = hrefs.filter((href) =>
    /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/[^/]+/.test(href),
  );
  const projectHrefs = /project/i.test(text)
    ? hrefs.filter((href) => !codeHrefs.includes(href) && !arxivOfHref(href))
    : [];
  const arxiv = hrefs.map(arxivOfHref).find(Boolean);
  const links = [
    ...codeHrefs.map((href) => ({ rel: 'code' as const, href })),
    ...projectHrefs.map((href) => ({ rel: 'project' as const, href })),
  ];
  return { note: 'links', fields: { ...(links.length > 0 && { links }), ...(arxiv && { arxiv }) } };
}

/** Whether a URL is the page of an organisation or a person: one step below the site's root. */
export const isProfile = (href: string) =>
  /^(?:https?:\/\/huggingface\.co)?\/(?!(?:papers|login|join|blog|docs|models|datasets|spaces|storage|enterprise|pricing|terms-of-service|privacy)\b)[\w.-]+\/?$/.test(
    href,
  );
