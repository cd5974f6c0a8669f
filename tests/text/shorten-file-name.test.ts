import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { shortenFileName, MAX_NAME_BYTES } from '../../src/text/shorten-file-name.ts';

const bytes = (text: string) => Buffer.byteLength(text);

describe('a name for a file', () => {
  test('stays as it is if it fits', () => {
    for (const name of ['a', 'x'.repeat(MAX_NAME_BYTES), '深'.repeat(MAX_NAME_BYTES / 3)])
      assert.equal(shortenFileName(name), name);
  });

  test('is cut to the limit, at a character, and keeps its start', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 90 }), (text) => {
        const name = shortenFileName(text, 80);
        assert.ok(bytes(name) <= 80);
        assert.ok(name.isWellFormed());
        assert.ok(text.startsWith(name.replace(/-[0-9a-f]{8}$/, '')));
      }),
    ));

  test('differs from names with the same start', () => {
    const start = '𝔘'.repeat(100);
    assert.notEqual(shortenFileName(`${start}a`), shortenFileName(`${start}b`));
  });
});
