import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutEmailAddresses } from '../../src/text/email-addresses.ts';

for (const [text, expected] of [
  ['Meadow Institute, London.', 'Meadow Institute, London.'],
  ['Meadow Institute, London. Electronic address: ada@example.org.', 'Meadow Institute, London.'],
  ['Meadow Institute. ada@example.org', 'Meadow Institute.'],
  ['Meadow Institute (e-mail: ada@example.org)', 'Meadow Institute'],
  ['E-mail addresses: ada@example.org; ann@example.org; Meadow Institute', 'Meadow Institute'],
  ['Ada Lovelace <ada@example.org>', 'Ada Lovelace'],
  ['Lovelace, Ada, ada@host', 'Lovelace, Ada'],
  ['ada@example.org', ''],
  ['Café @ Home', 'Café @ Home'],
] as const)
  test(`“${text}” becomes “${expected}”`, () =>
    assert.equal(withoutEmailAddresses(text), expected));
