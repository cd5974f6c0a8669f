import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getNewEntries } from '../../../scripts/upgrade/changelog.ts';
import { findNewestTag } from '../../../scripts/upgrade/newest-tag.ts';

describe('new entries of a changelog', () => {
  const older = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One.\n';

  for (const { name, newer, expected } of [
    { name: 'are none in the same changelog', newer: older, expected: '' },
    {
      name: 'are listed under their version',
      newer:
        '# Changelog\n\n## [0.2.0]\n\n### Added\n\n- Two,\n  on two lines.\n\n### Fixed\n\n- Three.\n',
      expected: '## [0.2.0]\n\n- Two,\n  on two lines.\n- Three.',
    },
    {
      name: 'are not those that only moved to a release',
      newer: '# Changelog\n\n## [Unreleased]\n\n- Two.\n\n## [0.1.0]\n\n- One.\n',
      expected: '## [Unreleased]\n\n- Two.',
    },
  ])
    test(name, () => assert.equal(getNewEntries(older, newer), expected));
});

test('the newest release is found by its numbers', () => {
  assert.equal(findNewestTag(['v1.9.0', 'v1.10.0', 'v0.20.3', 'v2.0.0-beta', 'latest']), 'v1.10.0');
  assert.equal(findNewestTag(['latest']), undefined);
});
