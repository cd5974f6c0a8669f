import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFilledFields } from '../../src/site/filled-fields.ts';

test('fields that references filled in are listed by their display names, each once', () => {
  const from = (...fields: string[]) => ({ file: 'a.bib', record: 'x', fields });
  assert.equal(
    formatFilledFields([
      from('type', 'author', 'publisher-place'),
      from('event-title', 'container-title', 'author', 'issued'),
    ]),
    'authors, date, venue, conference, publisher place',
  );
  assert.equal(formatFilledFields([]), '');
});
