import assert from 'node:assert/strict';
import { test } from 'node:test';
import { truncateDescription } from '../../../src/outputs/metadata/truncate-description.ts';

const cases: [text: string, length: number, description: string][] = [
  ['Short.', 10, 'Short.'],
  ['One two,\n three four', 12, 'One two…'],
  ['Donaudampfschifffahrt', 10, 'Donaudampf…'],
  ['a😀😀😀😀😀', 4, 'a😀…'],
];

for (const [text, length, description] of cases) {
  test(`"${text}" is truncated to ${length} characters`, () => {
    assert.equal(truncateDescription(text, length), description);
  });
}
