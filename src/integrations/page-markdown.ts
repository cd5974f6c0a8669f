import { unified } from '@astrojs/markdown-remark';
import type { Element, Root } from 'hast';
import { relative } from 'node:path';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { formatMessage, type Messages } from '../i18n/messages.ts';
import { isOffSite, toSitePath } from '../model/page-links.ts';
import { href } from '../model/paths.ts';
import { renderMathIn } from '../text/math-html.ts';
import { safeHref } from '../text/safe-href.ts';

/** The allowed HTML of a page: as on GitHub, plus the classes of formulas. Ids come only from footnotes, which have a prefix. */
const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
};

/** How Astro renders `content/pages/`: without raw HTML, formulas as MathML, links and images of the site under its base. */
export function pageMarkdown(pagesDir: string, base: string, messages: Messages) {
  return unified({
    // Smart quotes would change the text.
    smartypants: false,
    remarkPlugins: [remarkMath],
    remarkRehype: {
      footnoteLabel: messages['footnotes.title'],
      footnoteBackLabel: (reference: number, repetition: number) =>
        formatMessage(messages, 'footnotes.back', {
          number: `${reference + 1}${repetition > 1 ? `-${repetition}` : ''}`,
        }),
    },
    rehypePlugins: [
      [rehypeSanitize, sanitizeSchema],
      () => (tree: Root) => {
        tree.children = renderMathIn(tree.children);
      },
      () => (tree: Root, file: { path: string }) =>
        visit(tree, 'element', (node) => rewriteLink(node, relative(pagesDir, file.path), base)),
    ],
  });
}

function rewriteLink({ tagName, properties }: Element, file: string, base: string): void {
  const { href: link, src } = properties;
  if (tagName === 'img' && typeof src === 'string' && /^\/(?!\/)/.test(src))
    properties['src'] = href(base, src.slice(1));
  if (tagName === 'img' && typeof src === 'string' && isOffSite(src)) delete properties['src'];
  if (tagName !== 'a' || typeof link !== 'string' || link.startsWith('#')) return;
  const path = toSitePath(link, file.replaceAll('\\', '/'));
  if (path !== undefined) properties['href'] = href(base, path);
  else if (safeHref(link)) properties['rel'] = ['external', 'noopener'];
  else delete properties['href'];
}
