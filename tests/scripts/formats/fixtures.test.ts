import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { expectedPath, fixtures, formatNames, readFixture, toExpectation } from './read-fixture.ts';

const lineCount = (path: string) =>
  readFileSync(path, 'utf8').replace(/\n$/, '').split('\n').length;

for (const { path, folder, name } of fixtures)
  describe(`${folder}/${name}`, () => {
    const result = readFixture(path);

    test('is read by its format', () =>
      assert.ok(
        result.format === folder || result.format?.startsWith(`${folder}-`),
        `read as ${result.format}`,
      ));

    test('has the expected result', () => {
      const expected: unknown = JSON.parse(readFileSync(expectedPath(path), 'utf8'));
      assert.deepEqual(JSON.parse(JSON.stringify(toExpectation(result))), expected);
    });

    test('is accounted for from its first line to its last', () => {
      let next = 1;
      for (const { lines } of result.account) {
        assert.equal(lines[0], next);
        next = lines[1] + 1;
      }
      assert.equal(next - 1, lineCount(path));
    });
  });

test('every format has a fixture', () => {
  const read = fixtures.map(({ path }) => readFixture(path).format);
  assert.deepEqual(
    formatNames.filter((name) => !read.includes(name)),
    [],
  );
});

test('nothing that is private is published', () => {
  for (const { path } of fixtures) {
    const { drafts, account } = readFixture(path);
    const lines = readFileSync(path, 'utf8').split('\n');
    const shown = account
      .filter(({ part }) => part !== 'private')
      .flatMap(({ lines: [from, to] }) => lines.slice(from - 1, to));
    for (const secret of ['Charles\n', 'Do not show', 'secret', '/home/ada', 'to read'])
      assert.ok(
        ![...shown, JSON.stringify(drafts)].some((text) => text.includes(secret)),
        `${path}: ${secret}`,
      );
  }
});
