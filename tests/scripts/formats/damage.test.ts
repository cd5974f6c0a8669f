import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { frontMatterSchema } from '../../../src/model/paper.ts';
import { formats } from '../../../scripts/formats/index.ts';
import { damage, damages } from '../../fuzz/damage.ts';
import { fixtures, readFixture } from './read-fixture.ts';

describe('a damaged file is read without an exception, all its lines are accounted for, and its papers are papers', () => {
  for (const { path, folder, name } of fixtures)
    test(`${folder}/${name}`, () => {
      const format = formats.find((one) => one.name === readFixture(path).format);
      assert.ok(format);
      const text = readFileSync(path, 'utf8');
      fc.assert(
        fc.property(damages, (all) => {
          const damaged = damage(text, all);
          const { drafts, account } = format.parse({ name, text: damaged });
          const lines = damaged.split('\n');
          const covered = account.flatMap(({ lines: [from, to] }) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          );
          assert.deepEqual(
            covered,
            lines.slice(0, lines.at(-1) === '' ? -1 : undefined).map((_, index) => index + 1),
          );
          for (const {
            title,
            fields,
            lines: [from, to],
          } of drafts) {
            assert.ok(
              frontMatterSchema.safeParse({ title, ...fields }).success,
              JSON.stringify(fields),
            );
            assert.ok(
              from >= 1 && from <= to && to <= lines.length,
              `${from}–${to} of ${lines.length}`,
            );
          }
        }),
        { numRuns: 150 },
      );
    });
});
