import { z } from 'astro/zod';
import { newsletterSchema } from './newsletter.ts';
import { hrefSchema } from './paper.ts';

/** `content/site.yaml`, the only settings file. */
export const siteSchema = z.strictObject({
  /** The name of the collection. */
  title: z.string().min(1).default('Papers'),
  /** One sentence for the home page, search engines and feeds. */
  description: z.string().min(1).optional(),
  /** BCP 47 language of the interface and, unless a paper says otherwise, of the papers. */
  language: z.string().min(2).default('en'),
  /** Where the site will live, without path: `https://ada.github.io`. The deploy workflow fills it in. */
  url: hrefSchema.optional(),
  /** The path below it: `/papers/`. The deploy workflow fills it in. */
  base: z
    .string()
    .startsWith('/', 'Expected a path that starts with a slash, such as /papers/')
    .default('/'),
  /**
   * The one colour of links, marks and buttons, as `#rrggbb`. Its lightness is changed where it could not be read on light or dark ground.
   * Default: a dark red.
   */
  accent: z
    .string()
    .regex(/^#[\da-f]{6}$/i, 'Expected a colour such as "#8a1c2c", in quotes')
    .optional(),
  /** The repository's address; "suggest a correction" leads there. */
  repository: hrefSchema.optional(),
  /** The branch that corrections go to. */
  branch: z.string().min(1).default('main'),
  /** Whether the site shows each digest's source with what became of each line. */
  publishSource: z.boolean().default(true),
  /**
   * Styles of the formatted citations, by their ids in https://www.zotero.org/styles, in the order in which they are offered. Files in
   * `content/citation-styles/` come after them.
   */
  citationStyles: z
    .array(z.string().regex(/^[a-z\d-]+$/))
    .default([
      'apa',
      'modern-language-association',
      'chicago-author-date',
      'ieee',
      'harvard-cite-them-right',
      'vancouver',
    ]),
  /** Who sends the collection by e-mail. Default: nobody, and the box for it offers the feeds. */
  newsletter: newsletterSchema.optional(),
  /** Whether visitors' browsers keep the collection for reading and searching without a network, and may install it. */
  offline: z.boolean().default(false),
  /** Whether Zotero's tags become the papers' keywords; by default they are private. */
  keepTags: z.boolean().default(false),
});

export type Site = z.output<typeof siteSchema>;
