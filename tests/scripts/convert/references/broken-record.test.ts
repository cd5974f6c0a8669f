import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyReferences } from '../../../../scripts/convert/references/apply.ts';
import { toReference } from '../../../../scripts/convert/references/reference.ts';
import type { Draft } from '../../../../scripts/formats/format.ts';

const title = 'Counting Sheep by Night';
const author = [{ given: 'Ann', family: 'Bell' }];

/** A record whose abstract cannot be read from the `fails`-th time on. */
function brokenRecord(fails: number): Draft {
  let readings = 0;
  return {
    id: 'broken',
    lines: [7, 9],
    title,
    fields: { author, DOI: '10.1000/1' },
    get abstract() {
      readings += 1;
      if (readings >= fails) throw new Error('a defect');
      return 'We count sheep.';
    },
  };
}

describe('a record in references whose text cannot be converted', () => {
  for (const fails of [1, 2])
    test(`is left out with its file and line, and the others are used: reading ${fails} fails`, () => {
      const paper = {
        id: 'sheep',
        file: 'a/sheep.md',
        frontMatter: { title, DOI: '10.1000/1' },
        body: 'We count sheep by night and by day.',
        sources: [],
      };
      const good: Draft = {
        id: 'good',
        lines: [1, 2],
        title,
        fields: { DOI: '10.1000/1', issued: '2020' },
      };
      const references = [brokenRecord(fails), good].map((draft) => toReference(draft, 'a.bib'));
      const problems = applyReferences([paper], references);
      assert.deepEqual(
        problems.map(({ code, severity, file, line, message }) => [
          code,
          severity,
          file,
          line,
          message,
        ]),
        [
          [
            'record-broken',
            'warning',
            'references/a.bib',
            7,
            `“${title}” cannot be read: a defect.`,
          ],
        ],
      );
      assert.equal((paper.frontMatter as { issued?: string }).issued, '2020');
    });
});
