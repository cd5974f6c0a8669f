import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problem } from '../../../scripts/problems.ts';
import {
  formatReport,
  isSuccess,
  withoutRepeated,
  type Report,
} from '../../../scripts/convert/report.ts';

const paper = {
  id: 'electra',
  file: 'today/electra.md',
  digest: 'today',
  status: 'created',
} as const;
const report: Report = {
  digests: [
    { id: 'today', source: 'today.txt', format: 'papers-page', date: '2025-04-28', papers: 1 },
  ],
  papers: [paper],
  deleted: [],
  problems: [],
  written: true,
};
const error = problem('file-empty', 'digests/b.txt', 'The file is empty.');
const wrongSetting = problem('settings-invalid', 'site.yaml', 'Wrong.', { line: 1 });
const warning = problem('key-repeated', 'digests/a.bib', 'Twice.', { line: 3 });
const untitled = (id: string) => problem('title-unknown', `papers/x/${id}.md`, 'Unknown.');
const note = problem('paper-merged', 'digests/a.bib', 'This is “electra” again.', { line: 2 });

describe('the report in words', () => {
  for (const [what, changed, expected] of [
    ['counts', {}, ['1 digest, 1 paper: 1 created.']],
    [
      'problems by file and line, notes counted, errors last',
      { problems: [error, note, { ...warning, file: 'digests/c.bib' }, warning], written: false },
      [
        'warning: digests/a.bib:3 [key-repeated]',
        '  Twice.',
        `  ${warning.hint}`,
        'warning: digests/c.bib:3 [key-repeated]',
        '  Twice.',
        `  ${warning.hint}`,
        'error: digests/b.txt [file-empty]',
        '  The file is empty.',
        `  ${error.hint}`,
        'See docs/problems.md#key-repeated, #file-empty',
        '1 note hidden (show with --verbose).',
        'Nothing was written: 1 error. Read: 1 digest, 1 paper.',
        'To write the papers without errors, run: npm run convert -- --keep-going',
      ],
    ],
    [
      'a dry run says that it is one',
      { written: false },
      ['Dry run, nothing was written. Planned: 1 digest, 1 paper: 1 created.'],
    ],
    [
      'warnings of one kind in a file are one message, with the first five lines',
      { problems: Array.from({ length: 12 }, (_, index) => ({ ...warning, line: index + 1 })) },
      [
        'warning: digests/a.bib, 12 times [key-repeated]',
        ...[1, 2, 3, 4, 5].map((line) => `  ${line}: Twice.`),
        '  … and 7 more (show with --verbose)',
        `  ${warning.hint}`,
        'See docs/problems.md#key-repeated',
        '1 digest, 1 paper: 1 created.',
      ],
    ],
    [
      'one warning about several papers, with the first three',
      { problems: ['a', 'b', 'c', 'd', 'e'].map(untitled) },
      [
        'warning: 5 papers [title-unknown]',
        '  papers/x/a.md, papers/x/b.md, papers/x/c.md and 2 more (show with --verbose)',
        `  ${untitled('a').hint}`,
        'See docs/problems.md#title-unknown',
        '1 digest, 1 paper: 1 created.',
      ],
    ],
    [
      'papers without those that were merged or deleted, and digests without refused ones',
      {
        digests: [
          ...report.digests,
          { id: 'b', source: 'b.txt', format: 'papers-page', date: '2025-04-29', papers: 0 },
        ],
        papers: [paper, { ...paper, status: 'merged' }, { ...paper, status: 'deleted' }],
        problems: [error],
      },
      [
        'error: digests/b.txt [file-empty]',
        '  The file is empty.',
        `  ${error.hint}`,
        'See docs/problems.md#file-empty',
        '1 digest, 1 paper: 1 created, 1 merged, 1 deleted.',
        '1 error: content with errors was not written.',
      ],
    ],
    [
      'errors that --keep-going leaves out',
      { problems: [error] },
      [
        'error: digests/b.txt [file-empty]',
        '  The file is empty.',
        `  ${error.hint}`,
        'See docs/problems.md#file-empty',
        '1 digest, 1 paper: 1 created.',
        '1 error: content with errors was not written.',
      ],
    ],
    [
      'an error in a setting suggests no --keep-going',
      { problems: [wrongSetting], written: false },
      [
        'error: site.yaml:1 [settings-invalid]',
        '  Wrong.',
        `  ${wrongSetting.hint}`,
        'See docs/problems.md#settings-invalid',
        'Nothing was written: 1 error. Read: 1 digest, 1 paper.',
      ],
    ],
    [
      'deleted files',
      { deleted: ['papers/a/x.md'] },
      ['deleted: papers/a/x.md', '1 digest, 1 paper: 1 created.'],
    ],
    [
      'files that a dry run would delete',
      { deleted: ['papers/a/x.md'], written: false },
      [
        'would be deleted: papers/a/x.md',
        'Dry run, nothing was written. Planned: 1 digest, 1 paper: 1 created.',
      ],
    ],
    [
      'new digests without a date',
      { digests: [{ id: 'today', source: 'today.txt', format: 'papers-page', papers: 1 }] },
      [
        'No date: today.txt. A digest has one if its name starts with the day: 2025-04-28-…',
        '1 digest, 1 paper: 1 created.',
      ],
    ],
    ['no papers', { papers: [], digests: [] }, ['0 digests, 0 papers.']],
  ] as const)
    test(what, () =>
      assert.deepEqual(formatReport({ ...report, ...changed } as Report).split('\n'), expected),
    );
});

describe('a conversion succeeds', () => {
  const failedWrite = problem('write-failed', 'papers/a.md', 'No space left.');
  for (const [what, changed, keepGoing, expected] of [
    ['without errors', { problems: [warning] }, false, true],
    ['without errors, with an empty folder', { papers: [] }, true, true],
    ['not with errors', { problems: [error] }, false, false],
    ['with errors and --keep-going, if there are papers', { problems: [error] }, true, true],
    [
      'not with --keep-going if no paper can be read',
      { problems: [error], papers: [] },
      true,
      false,
    ],
    ['not with --keep-going if writing fails', { problems: [failedWrite] }, true, false],
  ] as [string, Partial<Report>, boolean, boolean][])
    test(what, () => assert.equal(isSuccess({ ...report, ...changed }, keepGoing), expected));
});

test('warnings and notes that a previous conversion had are left out, errors are repeated', () => {
  const former = [error, warning, note, untitled('a')];
  const moved = { ...warning, line: 4 };
  assert.deepEqual(withoutRepeated([...former, moved], former), [error, moved]);
});
