import { z } from 'astro/zod';
import { textSchema } from './text.ts';
import { newsletterSchema } from './newsletter.ts';
import { hrefSchema, siteUrlSchema } from './href.ts';
import { languageCodes } from '../i18n/languages.ts';
import { languageSchema } from './language.ts';

const navigationLinkSchema = z.strictObject({
  title: textSchema.describe('Text of the link.'),
  href: z
    .union([
      hrefSchema,
      z
        .string()
        .regex(
          /^\/(?!\/)[^\s"'<>`\\]*$/,
          'Expected a URL that starts with https://, or a path such as /topics/llm/',
        ),
    ])
    .describe('URL of another site, or path on this one without its base: `/topics/llm/`.'),
});

const licenceSchema = z.strictObject({
  name: textSchema.describe('Name of the licence.'),
  href: hrefSchema.describe('URL of the licence text.'),
});

/** `content/site.yaml`, the only settings file. The descriptions go into `docs/settings.md` and its JSON Schema (`npm run docs`). */
export const siteSchema = z.strictObject({
  title: textSchema.default('Papers').describe('The name of the collection.'),
  description: textSchema
    .optional()
    .describe('One sentence for the home page, search engines and feeds.'),
  interface: z
    .enum(languageCodes)
    .default('en')
    .describe('The language of the interface. To add one, see `docs/languages.md`.'),
  language: languageSchema
    .default('en')
    .describe(
      'BCP 47 code of the papers’ language, unless a digest or paper has another `language`, or its text is in another language.',
    ),
  url: siteUrlSchema
    .optional()
    .describe('The site’s URL without path: `https://ada.github.io`. The deploy workflow sets it.'),
  base: z
    .string()
    .regex(
      /^\/(?:(?!(?:\.|%2e){1,2}(?:\/|$))(?:[^\s"'<>`\\?#%[\]/]|%[\da-f]{2})+\/?(?!\/))*$/i,
      'Expected a path that starts with a slash and has no spaces, quotes, brackets or “..”, such as /papers/',
    )
    .default('/')
    .describe('The site’s path below `url`: `/papers/`. The deploy workflow sets it.'),
  accent: z
    .string()
    .regex(/^#[\da-f]{6}$/i, 'Expected a colour such as "#8a1c2c", in quotes')
    .optional()
    .describe(
      'The colour of links and buttons, in quotes: `"#8a1c2c"`. Its lightness is adjusted if it would be hard to read in the light or dark theme. Default: a dark red.',
    ),
  logo: z
    .string()
    .regex(
      /^\/[^\s"'<>`\\?#]+\.(?:svg|png|jpe?g|webp|avif)$/i,
      'Expected the path of an image in public/, such as /logo.svg',
    )
    .optional()
    .describe('An image in `public/` that is shown before the name: `/logo.svg`.'),
  navigation: z
    .array(z.union([z.string().min(1), navigationLinkSchema]))
    .optional()
    .describe(
      'The navigation links, in order: `digests`, `papers`, `topics`, `authors`, `venues`, `years`, `overview`, your own pages by their path (`guides/setup`), and other links: `{ title: Chat, href: https://chat.example.org }`. Default: all pages of the site in this order, with `languages` before `overview` if there are several, then your own pages.',
    ),
  footer: textSchema
    .optional()
    .describe('Text of the footer, as inline Markdown with absolute links.'),
  licence: licenceSchema
    .optional()
    .describe(
      'Licence of the collection, for the footer and for search engines: `{ name: CC BY 4.0, href: https://creativecommons.org/licenses/by/4.0/ }`.',
    ),
  repository: hrefSchema
    .optional()
    .describe(
      'The repository’s URL: `https://github.com/ada/papers`. Each paper gets a link for suggesting corrections (GitHub, GitLab, Codeberg).',
    ),
  branch: z.string().min(1).default('main').describe('The branch for suggested corrections.'),
  publishSource: z
    .boolean()
    .default(true)
    .describe(
      'Whether the site shows the conversion log of each digest, with the lines that the site uses.',
    ),
  citationStyles: z
    .array(z.string().regex(/^[a-z\d-]+$/, 'Expected the id of a style, such as apa'))
    .default([
      'apa',
      'modern-language-association',
      'chicago-author-date',
      'ieee',
      'harvard-cite-them-right',
      'vancouver',
    ])
    .describe(
      'Citation styles in the order shown, by their ids in the Zotero Style Repository (https://www.zotero.org/styles). Files in `content/citation-styles/` are listed after them.',
    ),
  newsletter: newsletterSchema
    .optional()
    .describe(
      'The service that sends new papers by email. Default: none; the home page offers the feeds.',
    ),
  offline: z
    .boolean()
    .default(false)
    .describe(
      'Whether visitors’ browsers store the site for offline reading and search, and can install it.',
    ),
  exportComments: z
    .boolean()
    .default(false)
    .describe(
      'Whether exports contain your comments on papers: as `annote` in BibTeX and CSL-JSON, `N1` in RIS, `comment` in JSON Lines, and text in Markdown and plain text. CSV has no comments.',
    ),
  keepTags: z
    .boolean()
    .default(false)
    .describe(
      'Whether the tags in Zotero’s CSV, JSON and RIS exports become keywords. By default they are treated as private.',
    ),
});

export type Site = z.output<typeof siteSchema>;
