import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frontMatterSchema } from '../../src/model/paper.ts';
import { withoutComments, withoutPlainComments } from '../../src/text/comments.ts';

for (const [what, markdown, expected] of [
  ['an HTML comment', 'Text.\n\n<!-- secret -->\n', 'Text.'],
  ['an HTML comment in a line', 'Some <!-- secret --> text.', 'Some  text.'],
  ['an HTML comment with several paragraphs', '<!--\nsecret\n\nsecret\n-->\n\nText.', 'Text.'],
  ['an unclosed comment', 'Text.\n\n<!-- secret', 'Text.'],
  ['a processing instruction', 'Text <?secret?>.', 'Text .'],
  ['a comment before the text of a line', '<!-- secret --> Some *text*.', 'Some *text*.'],
  ['several comments before text', '<!-- a --><!-- b --> Text.', 'Text.'],
  ['a definition that no link uses', '[//]: # (secret)\n\nText.', 'Text.'],
] as const)
  test(`${what} is removed`, () => assert.equal(withoutComments(markdown), expected));

for (const [what, markdown] of [
  ['a definition that a link uses', 'See [a].\n\n[a]: https://example.org\n'],
  ['a comment in code', 'Write `<!-- this -->`.'],
  ['an escaped comment', 'Write \\<!-- this -->.'],
  ['maths', '$a <! b$ and $x < y$'],
  ['other HTML', 'H<sub>2</sub>O'],
] as const)
  test(`${what} stays`, () => assert.equal(withoutComments(markdown), markdown));

for (const [text, expected] of [
  ['Proceedings <!-- secret --> of ACL', 'Proceedings of ACL'],
  ['<!-- secret -->ACL<!---->', 'ACL'],
  ['ACL <!-- secret', 'ACL <!-- secret'],
  ['a <!b> c', 'a <!b> c'],
] as const)
  test(`plain text: ${text}`, () => assert.equal(withoutPlainComments(text), expected));

const secret = '<!-- secret -->';

test('no text field of a paper’s file keeps a comment', () => {
  const fields: Record<string, unknown> = { title: `${secret}A ${secret}title${secret}` };
  for (const [field, schema] of Object.entries(frontMatterSchema.shape)) {
    const text = schema.safeParse(`A ${secret}b`);
    if (text.success) fields[field] ??= `A ${secret}b`;
    else if (schema.safeParse([`A ${secret}b`]).success) fields[field] = [`A ${secret}b`];
  }
  Object.assign(fields, {
    author: [{ family: `Bell${secret}`, affiliation: `Oslo ${secret}` }],
    links: [{ rel: 'code', href: 'https://example.org', title: `Code ${secret}` }],
  });
  const parsed = frontMatterSchema.parse(fields);
  assert.ok(Object.keys(parsed).length > 20);
  assert.doesNotMatch(JSON.stringify(parsed), /secret/);
  assert.equal(parsed.title, 'A title');
});

test('a title that consists of a comment is missing', () => {
  assert.equal(frontMatterSchema.safeParse({ title: secret }).success, false);
});
