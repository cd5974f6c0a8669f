import { z } from 'astro/zod';
import { hrefSchema } from './href.ts';

/**
 * `content/sources.yaml`: where new digests are fetched from (`npm run fetch`), and which services fill in what papers lack
 * (`npm run enrich`).
 */

/** Services with data about papers, by their names in settings and options. */
export const serviceNames = [
  'hugging-face',
  'arxiv',
  'crossref',
  'datacite',
  'openalex',
  'semantic-scholar',
  'zotero',
] as const;

/** Services that `enrich` may query. */
export const enrichServiceNames = [
  'hugging-face',
  'arxiv',
  'crossref',
  'datacite',
  'openalex',
  'semantic-scholar',
] as const satisfies readonly (typeof serviceNames)[number][];

const phraseListSchema = z.array(z.string().min(1));

/** Settings of every kind of source. */
const commonSettings = {
  /** Only papers with one of these words or phrases in title or abstract. Default: all papers. */
  keywords: phraseListSchema.min(1, 'Expected at least one word').optional(),
  /** No papers with one of these words or phrases in title or abstract. Default: none are left out. */
  without: phraseListSchema.optional(),
  /** Maximum number of papers in each digest, after `keywords` and `without` are applied: the first ones. Default: no limit. */
  limit: z.number().int().positive().optional(),
  /** The series of its digests, part of their file names: `hugging-face`. Default: made from the source. */
  series: z
    .string()
    .regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/, 'Expected lower-case words such as hugging-face')
    .optional(),
  /** Title of its digests, without the date, which is added. Default: the series. */
  title: z.string().min(1).optional(),
};

const huggingFaceSource = z.strictObject({
  type: z.literal('hugging-face'),
  /** One digest for each finished day, week or month, or the papers trending on the day of the run. */
  period: z.enum(['day', 'week', 'month', 'trending']).default('day'),
  ...commonSettings,
});

const arxivSource = z
  .strictObject({
    type: z.literal('arxiv'),
    /** The day's announcements in these categories: `[cs.CL, cs.LG]`. */
    categories: z
      .array(z.string().regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/, 'Expected a category such as cs.CL'))
      .min(1)
      .optional(),
    /** A query of arXiv's API instead of categories: `ti:retrieval AND cat:cs.IR`. */
    query: z.string().min(1).optional(),
    /** Whether announced new versions of older papers are listed too. */
    replacements: z.boolean().default(false),
    ...commonSettings,
  })
  .refine(({ categories, query }) => (categories === undefined) !== (query === undefined), {
    error: 'Expected either categories or query',
  });

const zoteroSource = z
  .strictObject({
    type: z.literal('zotero'),
    /** The number of a group, as in the URL of its library. Private groups need a key in `ZOTERO_API_KEY`. */
    group: z.number().int().positive().optional(),
    /** The number of a user instead of a group; needs a key in `ZOTERO_API_KEY`, unless the library is public. */
    user: z.number().int().positive().optional(),
    /** The key of a collection, as in its URL: only its items. Default: the whole library. */
    collection: z
      .string()
      .regex(/^[A-Z\d]{8}$/, 'Expected the key of a collection, such as ABCD2345')
      .optional(),
    ...commonSettings,
  })
  .refine(({ group, user }) => (group === undefined) !== (user === undefined), {
    error: 'Expected either group or user',
  });

const urlSource = z.strictObject({
  type: z.literal('url'),
  /** The URL of a file in any input format. */
  address: hrefSchema,
  ...commonSettings,
});

const sourceSchema = z.discriminatedUnion('type', [
  huggingFaceSource,
  arxivSource,
  zoteroSource,
  urlSource,
]);

const enrichSchema = z.strictObject({
  /** The services to query, in this order: each is queried only for fields that are still missing. `[]` queries none. */
  services: z.array(z.enum(enrichServiceNames)).default(['hugging-face', 'arxiv', 'crossref']),
  /** Days after which a paper that a service does not have is looked up again. */
  recheckDays: z.number().int().positive().default(30),
  /** Minimum age, in days, of a preprint whose publication is looked up, and days between two look-ups. */
  recheckPreprintsDays: z.number().int().positive().default(90),
  /** The maintainer's decisions, by the paper's id: the record that describes it (`arxiv:2504.17789`, `doi:10.1000/1`), or `none`. */
  accept: z
    .record(
      z.string(),
      z
        .string()
        .regex(
          /^(?:arxiv:\S+|doi:10\.\S+|none)$/,
          'Expected arxiv: and an id, doi: and a DOI, or none',
        ),
    )
    .default({}),
});

export const sourcesSchema = z
  .strictObject({
    /** An email address or a page, sent to every service, so that its operators can contact you instead of blocking you. */
    contact: z
      .string()
      .refine((text) => [z.email(), hrefSchema].some((schema) => schema.safeParse(text).success), {
        error: 'Expected an email address or a URL that starts with https://',
      })
      .optional(),
    /** The sources of `npm run fetch`. Default: none. */
    sources: z.array(sourceSchema).default([]),
    enrich: enrichSchema.prefault({}),
  })
  .superRefine(({ sources }, context) => {
    const series = sources.map(seriesOf);
    series.forEach((name, index) => {
      if (series.indexOf(name) === index) return;
      const message = `Another source has the series “${name}” too`;
      const hint = `Give this one another series, such as series: ${name}-2`;
      context.addIssue({ code: 'custom', path: ['sources', index], message, params: { hint } });
    });
  });

export type ServiceName = (typeof serviceNames)[number];
export type EnrichServiceName = (typeof enrichServiceNames)[number];
export type SourceSettings = z.output<typeof sourceSchema>;
export type HuggingFaceSource = z.output<typeof huggingFaceSource>;
export type ArxivSource = z.output<typeof arxivSource>;
export type ZoteroSource = z.output<typeof zoteroSource>;
export type UrlSource = z.output<typeof urlSource>;
export type EnrichSettings = z.output<typeof enrichSchema>;
export type Sources = z.output<typeof sourcesSchema>;

/** The series of a source's digests: the one in the settings, otherwise a name made from the source. */
export function seriesOf(source: SourceSettings): string {
  if (source.series) return source.series;
  if (source.type === 'hugging-face')
    return source.period === 'day' ? 'hugging-face' : `hugging-face-${source.period}`;
  if (source.type === 'arxiv') return ['arxiv', ...(source.categories ?? [])].map(toSlug).join('-');
  if (source.type === 'zotero')
    return [
      'zotero',
      source.group ?? source.user ?? 0,
      ...(source.collection ? [source.collection] : []),
    ]
      .map(toSlug)
      .join('-');
  return `${toSlug(new URL(source.address).hostname.replace(/^www\./, ''))}`;
}

const toSlug = (part: string | number) =>
  String(part)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
