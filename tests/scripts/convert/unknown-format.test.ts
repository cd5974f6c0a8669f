import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toUnknownFormatProblem } from '../../../scripts/convert/read-source.ts';

describe('a file without a known format', () => {
  for (const [what, name, text, line, message] of [
    [
      'incomplete JSON',
      'a.json',
      '[\n{"title": "A"',
      2,
      /^The record that starts on line . is not closed/,
    ],
    [
      'an incomplete object',
      'a.json',
      '{"title": "A", ',
      1,
      /^The record that starts on line . is not closed/,
    ],
    ['JSON of something else', 'a.json', '{"name": "A"}', undefined, /^Unknown file format\.$/],
    ['a text', 'a.txt', '[{', undefined, /^Unknown file format\.$/],
  ] as const)
    test(`such as ${what}`, () => {
      const found = toUnknownFormatProblem(`digests/${name}`, { name, text });
      assert.match(found.message, message);
      assert.equal(found.line, line);
    });
});
