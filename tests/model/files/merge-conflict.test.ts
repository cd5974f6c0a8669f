import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findMergeConflict } from '../../../src/model/files/merge-conflict.ts';
import { parsePaperFile } from '../../../src/model/files/paper-file.ts';
import { readYaml } from '../../../src/model/files/yaml.ts';

const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> branch\n';

describe('a merge conflict is found', () => {
  for (const [what, text, line] of [
    ['at the start', conflict, 1],
    ['below other lines', `x\n\n${conflict}`, 3],
    ['after lines of equals signs', `Title\n=======\n\n${conflict}`, 4],
  ] as const)
    test(what, () => assert.equal(findMergeConflict(text)?.line, line));
});

describe('a text without all three markers has no merge conflict', () => {
  for (const text of [
    'Title\n=======\n\nText',
    'Git writes\n<<<<<<< HEAD\ninto the file',
    '>>>>>>> quoted in an email\n=======\n<<<<<<< x',
    '  <<<<<<< HEAD\n=======\n>>>>>>> branch',
  ])
    test(JSON.stringify(text), () => assert.equal(findMergeConflict(text), undefined));
});

test('a paper with a merge conflict in its abstract or front matter is invalid', () => {
  for (const [text, line] of [
    [`---\ntitle: A\n---\n\n${conflict}`, 5],
    [`---\r\ntitle: A\r\n${conflict.replaceAll('\n', '\r\n')}---\r\n`, 3],
  ] as const)
    assert.deepEqual(
      parsePaperFile(text).issues?.map((issue) => issue.line),
      [line],
    );
});

test('settings with a merge conflict are invalid', () => {
  assert.match(readYaml(conflict).issue?.message ?? '', /merge conflict/);
});

test('many markers are read in linear time', () => {
  assert.equal(findMergeConflict('<<<<<<< x\n'.repeat(1_000_000)), undefined);
});
