import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { withFormats } from '../../../scripts/docs/formats.ts';
import { formats } from '../../../scripts/formats/index.ts';

test('the README says of every format what the registry says (else: npm run docs)', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const options = await resolveConfig('README.md');
  assert.equal(
    await format(withFormats(readme, formats), { ...options, filepath: 'README.md' }),
    readme,
  );
  for (const { name } of formats) assert.match(readme, new RegExp(`\\*\\*\`${name}\`\\*\\*`));
});
