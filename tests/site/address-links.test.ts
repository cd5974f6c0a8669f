import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toEditUrl } from '../../src/site/links.ts';

describe('a file is edited in the web interface of its repository', () => {
  const file = 'content/papers/2025-04-28-hugging-face/electra.md';
  const table: [repository: string, branch: string, url: string][] = [
    ['https://github.com/ada/papers', 'main', `https://github.com/ada/papers/edit/main/${file}`],
    [
      'https://github.com/ada/papers.git',
      'main',
      `https://github.com/ada/papers/edit/main/${file}`,
    ],
    [
      'https://github.com/ada/papers/',
      'fix/one',
      `https://github.com/ada/papers/edit/fix/one/${file}`,
    ],
    ['https://gitlab.com/ada/papers', 'main', `https://gitlab.com/ada/papers/-/edit/main/${file}`],
    [
      'https://codeberg.org/ada/papers',
      'main',
      `https://codeberg.org/ada/papers/_edit/main/${file}`,
    ],
  ];
  for (const [repository, branch, url] of table)
    test(`${repository}, ${branch}`, () => assert.equal(toEditUrl(repository, branch, file), url));

  test('characters in the file’s name are percent-encoded', () =>
    assert.equal(
      toEditUrl('https://github.com/ada/papers', 'main', 'content/papers/a/C# & more?.md'),
      'https://github.com/ada/papers/edit/main/content/papers/a/C%23%20%26%20more%3F.md',
    ));
});
