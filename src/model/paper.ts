import { z } from 'astro/zod';
import { hrefSchema } from './href.ts';
import { commentSchema } from './comment.ts';
import { markdownSchema, textSchema as text } from './text.ts';

/** An arXiv id without version: since April 2007 `2305.16300`, before that `math/0211159` (https://info.arxiv.org/help/arxiv_identifier.html). */
const arxivIdPattern = /^(?:\d{4}\.\d{4,5}|[a-z][a-z-]*\/\d{7})$/i;

/**
 * The fields of a paper's file. Names are CSL's
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables), so that a paper is a
 * CSL item with a few more fields. All fields except the title are optional, and missing fields are left out. The descriptions go into
 * `docs/papers.md` and the JSON Schema that editors use (`npm run docs`).
 */

/** A year, month or day, with the precision of the source: `2023`, `2023-05`, `2023-05-25`. */
export const partialDateSchema = z
  .union([z.number().int(), z.string()])
  .transform(String)
  .refine(isPartialDate, {
    error: 'Expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD',
  });

/** An id: one segment of a path. */
export const idSchema = text.regex(/^(?!\.{1,2}$|index\.html$)[^/\\]+$/i, {
  error: 'Expected the id of a paper, without “/”',
});

export const nameSchema = z.strictObject({
  given: text.optional().describe('Given names, as in the source.'),
  family: text.optional().describe('Family name without its particle: `Meer` in `van der Meer`.'),
  'dropping-particle': text
    .optional()
    .describe('A particle that sorts with the given name: `de` in French names.'),
  'non-dropping-particle': text
    .optional()
    .describe('A particle that belongs to the family name: `van der`.'),
  suffix: text.optional().describe('`Jr.`, `III`.'),
  literal: text
    .optional()
    .describe(
      'A name without parts: a group, or a name of one word. Replaces `given` and `family`.',
    ),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .optional()
    .describe('ORCID iD: `0000-0002-1825-0097`.'),
  affiliation: text.optional().describe('The person’s institution, as in the source.'),
});

/** The kinds of links. */
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
  rel: z.enum(linkRels).describe('What the link is for.'),
  href: hrefSchema.describe('Absolute http or https URL.'),
  title: text.optional().describe('Text of the link, if the source has one.'),
});

/** The CSL item types of papers. */
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
  title: markdownSchema.describe('Inline Markdown: `$…$` for maths, `*…*` for emphasis. Required.'),
  type: z
    .enum(paperTypes)
    .optional()
    .describe('CSL item type, such as `article-journal` or `paper-conference`.'),
  author: z.array(nameSchema).optional().describe('Authors, in order.'),
  editor: z.array(nameSchema).optional().describe('Editors, in order.'),
  issued: partialDateSchema
    .optional()
    .describe(
      'When the paper was published: a year, month or day. A digest’s date is not a paper’s date.',
    ),
  submitted: partialDateSchema
    .optional()
    .describe(
      'When the paper was first submitted, if different from `issued`: for a paper with a venue, the date on arXiv.',
    ),
  'container-title': text.optional().describe('Journal, proceedings or book, as plain text.'),
  'container-title-short': text
    .optional()
    .describe('Short name of the journal, proceedings or book: `NeurIPS`.'),
  'collection-title': text.optional().describe('Series of the book or proceedings.'),
  'event-title': text.optional().describe('Name of the conference or workshop.'),
  'event-place': text.optional().describe('Where the event took place.'),
  publisher: text.optional().describe('Publisher or, for a thesis, the university.'),
  'publisher-place': text.optional().describe('Where the publisher is.'),
  volume: numberish.optional().describe('Volume of the journal or series.'),
  issue: numberish.optional().describe('Issue of the journal.'),
  number: numberish.optional().describe('Number of a report, patent or article.'),
  page: numberish.optional().describe('Page range with a hyphen: `12-34`.'),
  edition: numberish.optional().describe('Edition of a book.'),
  'chapter-number': numberish.optional().describe('Number of the chapter.'),
  'number-of-pages': numberish.optional().describe('Number of pages.'),
  genre: text.optional().describe('Subtype: `PhD thesis`.'),
  version: numberish.optional().describe('Version of software or a data set.'),
  ISBN: text.optional().describe('ISBN.'),
  ISSN: text.optional().describe('ISSN.'),
  PMID: numberish.optional().describe('PubMed id.'),
  PMCID: text.optional().describe('PubMed Central id.'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional()
    .describe('DOI without `https://doi.org/`.'),
  arxiv: z
    .string()
    .regex(arxivIdPattern, 'Expected an arXiv id such as 2305.16300 or math/0211159')
    .optional()
    .describe(
      'arXiv id without version: `2305.16300`, `math/0211159`. Put it in quotes; otherwise YAML reads it as a number.',
    ),
  URL: hrefSchema.optional().describe('The paper’s URL.'),
  links: z.array(linkSchema).optional().describe('Code, data sets, slides and other links.'),
  keyword: z.array(text).optional().describe('Keywords. They become topics.'),
  language: text
    .optional()
    .describe(
      'BCP 47 code of the paper’s language. Default: detected from title and abstract if certain, otherwise the language of the digest or the site.',
    ),
  award: z.array(text).optional().describe('Awards, as in the source: `Best Paper`.'),
  retracted: text
    .optional()
    .describe('The source’s note that the paper was withdrawn or retracted.'),
  'number-of-authors': z
    .number()
    .int()
    .positive()
    .optional()
    .describe('The number of authors, if the source gives only their number.'),
  organization: z.array(text).optional().describe('Institutions of the paper, as in the source.'),
  comment: commentSchema
    .optional()
    .describe(
      'Your comment on the paper, in Markdown: why it was chosen, who presents it. At most 2,000 characters. Never read from a digest.',
    ),
  also: z.array(idSchema).optional().describe('Former ids of the paper, which redirect to it.'),
});

export type Name = z.output<typeof nameSchema>;
export type Link = z.output<typeof linkSchema>;
export type LinkRel = (typeof linkRels)[number];
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** One paper: the fields of its file, its id (file name, URL) and its abstract as Markdown. */
export interface Paper extends FrontMatter {
  id: string;
  abstract?: string;
}

/** Whether a value is an existing date of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(8, 10) === day;
}
