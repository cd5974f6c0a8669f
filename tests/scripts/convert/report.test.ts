import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problem } from '../../../scripts/problems.ts';
import { formatReport, type Report } from '../../../scripts/convert/report.ts';

const paper = {
  id: 'electra',
  file: 'today/electra.md',
  digest: 'today',
  status: 'created',
} as const;
const report: Report = {
  digests: [{ id: 'today', source: 'today.txt', format: 'papers-page', papers: 1 }],
  papers: [paper],
  problems: [],
  written: true,
};
const error = problem('file-empty', 'digests/b.txt', 'The file is empty.');
const warning = problem('key-repeated', 'digests/a.bib', 'Twice.', { line: 3 });
const note = problem('paper-merged', 'digests/a.bib', 'This is “electra” again.', { line: 2 });

describe('the report in words', () => {
  for (const [what, changed, expected] of [
    ['sums', {}, ['1 digest, 1 paper: 1 created.']],
    [
      'problems by file and line, notes counted, errors last',
      { problems: [error, warning, note], written: false },
      [
        'warning: digests/a.bib:3',
        '  Twice.',
        `  ${warning.hint}`,
        'error: digests/b.txt',
        '  The file is empty.',
        `  ${error.hint}`,
        '1 note hidden (show with --verbose).',
        '1 digest, 1 paper: 1 created.',
        '1 error: nothing was written.',
      ],
    ],
    [
      'a dry run says that it is one',
      { written: false },
      ['1 digest, 1 paper: 1 created.', 'Dry run: nothing was written.'],
    ],
    [
      'warnings that are alike are shown ten at a time',
      { problems: Array.from({ length: 12 }, () => warning) },
      [
        ...Array.from({ length: 10 }, () => [
          'warning: digests/a.bib:3',
          '  Twice.',
          `  ${warning.hint}`,
        ]).flat(),
        '  … and 2 more (show with --verbose).',
        '1 digest, 1 paper: 1 created.',
      ],
    ],
    ['no papers', { papers: [], digests: [] }, ['0 digests, 0 papers.']],
  ] as const)
    test(what, () =>
      assert.deepEqual(formatReport({ ...report, ...changed } as Report).split('\n'), expected),
    );
});
