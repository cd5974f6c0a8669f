import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutComments } from '../../src/text/comments.ts';

for (const [what, markdown, expected] of [
  ['an HTML comment', 'Text.\n\n<!-- secret -->\n', 'Text.'],
  ['an HTML comment in a line', 'Some <!-- secret --> text.', 'Some  text.'],
  ['an HTML comment of paragraphs', '<!--\nsecret\n\nsecret\n-->\n\nText.', 'Text.'],
  ['a comment without its end', 'Text.\n\n<!-- secret', 'Text.'],
  ['a processing instruction', 'Text <?secret?>.', 'Text .'],
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
