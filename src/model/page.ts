import { z } from 'astro/zod';
import { normaliseAddress } from './files/address-list.ts';

/** Front matter of a page in `content/pages/`. The descriptions go into `docs/settings.md` and its JSON Schema (`npm run docs`). */
export const pageSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .describe('Heading of the page and its name in the navigation. Required.'),
  description: z.string().min(1).optional().describe('One sentence for search engines.'),
  order: z
    .number()
    .optional()
    .describe(
      'Position among your pages in the navigation, lowest first. Pages without it come last, by file name.',
    ),
  hidden: z
    .boolean()
    .default(false)
    .describe('Whether the page is left out of the navigation. It can still be linked.'),
  also: z
    .array(
      z.string().refine((id) => normaliseAddress(`${id}/`) !== undefined, {
        error: 'Expected the former name of the page’s file, such as about-us or guides/start',
      }),
    )
    .optional()
    .describe('Former names of the page’s file, without `.md`. Their URLs redirect.'),
});

type PageFrontMatter = z.output<typeof pageSchema>;

/** The id of a page by its file below `content/pages/`: `guides/index.md` is `guides`. */
export function toPageId(file: string): string {
  return file.replace(/\.md$/, '').replace(/\/index$/, '');
}

interface NavigationPage {
  id: string;
  data: PageFrontMatter;
}

/** The pages that the navigation shows, in its order. */
export function toNavigationPages<Page extends NavigationPage>(pages: Page[]): Page[] {
  const place = ({ data }: Page) => data.order ?? Infinity;
  return pages
    .filter(({ data }) => !data.hidden)
    .sort((a, b) => (place(a) === place(b) ? (a.id < b.id ? -1 : 1) : place(a) - place(b)));
}
