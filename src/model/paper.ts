import { z } from 'astro/zod';
import { withoutControls } from '../text/controls.ts';

/**
 * What one paper's file may say. Names are CSL's
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables), so that a paper is a
 * CSL item with a few fields of our own. Everything but the title is optional, and a missing field is missing.
 */

/** A year, a month or a day, as far as the source knew: `2023`, `2023-05`, `2023-05-25`. */
export const partialDateSchema = z
  .union([z.number().int(), z.string()])
  .transform(String)
  .refine(isPartialDate, {
    error: 'Expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD',
  });

/** An address that may become a link: absolute, http or https (mailto has no place in a record). */
export const hrefSchema = z.url({ protocol: /^https?$/ }).max(2048);

/** A text that says something, without control characters and lone surrogates: no format can hold them, and Pagefind stops at one. */
const text = z.string().overwrite(withoutControls).min(1);

export const nameSchema = z.strictObject({
  /** Given names, as the source writes them. */
  given: text.optional(),
  /** Family name without particle: `Meer` in `van der Meer`. */
  family: text.optional(),
  /** A particle that sorts with the given name (`de` in French names). */
  'dropping-particle': text.optional(),
  /** A particle that belongs to the family name (`van der`). */
  'non-dropping-particle': text.optional(),
  /** `Jr.`, `III`. */
  suffix: text.optional(),
  /** A name that has no parts: a group, a one-word name. */
  literal: text.optional(),
  /** `0000-0002-1825-0097`. */
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .optional(),
  /** Where the author works, as the source writes it. */
  affiliation: text.optional(),
});

/** What a link leads to. */
export const linkRels = [
  'code',
  'model',
  'dataset',
  'project',
  'demo',
  'pdf',
  'video',
  'slides',
  'poster',
  'review',
  'attachment',
  'erratum',
  'revision',
] as const;

export const linkSchema = z.strictObject({
  rel: z.enum(linkRels),
  href: hrefSchema,
  /** Words for the link, when the source gives some. */
  title: text.optional(),
});

/** CSL item types that papers come as. */
export const paperTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** A number or a short text, kept as text: `12`, `12A`, `S1`. */
const numberish = z.union([z.number(), text]).transform(String);

export const frontMatterSchema = z.strictObject({
  /** The title as inline Markdown: `$…$` for maths, `*…*` for emphasis. */
  title: text,
  /** CSL item type. Default: not said. */
  type: z.enum(paperTypes).optional(),
  author: z.array(nameSchema).optional(),
  editor: z.array(nameSchema).optional(),
  /** When the paper appeared; never the day of a digest. */
  issued: partialDateSchema.optional(),
  /** Journal, proceedings or book. Inline Markdown is not read here. */
  'container-title': text.optional(),
  'container-title-short': text.optional(),
  'collection-title': text.optional(),
  'event-title': text.optional(),
  'event-place': text.optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  volume: numberish.optional(),
  issue: numberish.optional(),
  number: numberish.optional(),
  /** Page range with a hyphen: `12-34`. */
  page: numberish.optional(),
  edition: numberish.optional(),
  'chapter-number': numberish.optional(),
  'number-of-pages': numberish.optional(),
  /** What kind within its type: `PhD thesis`. */
  genre: text.optional(),
  version: numberish.optional(),
  ISBN: text.optional(),
  ISSN: text.optional(),
  PMID: numberish.optional(),
  PMCID: text.optional(),
  /** Without `https://doi.org/`. */
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  /** arXiv id without version: `2305.16300`, `math/0211159`. */
  arxiv: text.optional(),
  /** Where the paper lives. */
  URL: hrefSchema.optional(),
  links: z.array(linkSchema).optional(),
  keyword: z.array(text).optional(),
  /** BCP 47 language of the paper's text. */
  language: text.optional(),
  /** What the source says was given: `Best Paper`. */
  award: z.array(text).optional(),
  /** Set when the source says that the paper was withdrawn or retracted, with its words. */
  retracted: text.optional(),
  /** The number of authors, when the source gives only that. */
  'number-of-authors': z.number().int().positive().optional(),
  /** Institutions that the source names beside the paper. */
  organization: z.array(text).optional(),
  /** Former ids, which redirect here. */
  also: z.array(text).optional(),
});

export type Name = z.output<typeof nameSchema>;
export type Link = z.output<typeof linkSchema>;
export type LinkRel = (typeof linkRels)[number];
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** One paper: what its file says, its id (file name, URL) and its abstract as Markdown. */
export interface Paper extends FrontMatter {
  id: string;
  abstract?: string;
}

/** Whether a value is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists. */
export function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(8, 10) === day;
}
