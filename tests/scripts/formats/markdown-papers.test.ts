import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markdownPapers } from '../../../scripts/formats/markdown-papers.ts';

describe('a private field of front matter is hidden', () => {
  for (const [what, text, lines] of [
    ['in one line', '---\ntitle: A\nauthor: B\nnote: secret\n---\n', [4]],
    [
      'as a block after an empty line',
      '---\ntitle: A\nauthor: B\nnote: |\n\n  secret\n\n  secret\nDOI: 10.1000/1\n---\n',
      [4, 6, 8],
    ],
    ['in a flow mapping', '---\n{ title: A, author: B,\n  note: secret }\n---\n', [3]],
    ['with an explicit key', '---\ntitle: A\nauthor: B\n? note\n: secret\n---\n', [4, 5]],
    ['as a list', '---\ntitle: A\nauthor: B\nnotes:\n- secret\n- secret\n---\nText.\n', [4, 5, 6]],
    ['below empty lines', '\n\n---\ntitle: A\nauthor: B\nnote: secret\n---\n', [6]],
  ] as const)
    test(what, () => {
      const { account, drafts } = markdownPapers.parse({ name: 'a.md', text });
      assert.equal(drafts.length, 1);
      const hidden = account
        .filter(({ part }) => part === 'private')
        .flatMap(({ lines: [from, to] }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
      const withWords = hidden.filter((line) => /\w/.test(text.split('\n')[line - 1] ?? ''));
      assert.deepEqual(withWords, [...lines]);
    });
});
