import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('no test reads content/, which belongs to the maintainer', () => {
  const files = [...globSync('tests/**/*.ts'), ...globSync('scripts/test/*.ts')];
  assert.ok(files.length > 50);
  const reading =
    /\b(?:readFileSync|readdirSync|existsSync|cpSync|getCatalogue|readCatalogue|buildSite)\((['"`])content(?:\/[^'"`]*)?\1/;
  assert.deepEqual(
    files.filter((file) => reading.test(readFileSync(file, 'utf8'))),
    [],
  );
});
