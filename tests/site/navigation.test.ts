import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeNavigation, toLinkHref } from '../../src/site/navigation.ts';

test('the navigation has the pages and links that the settings list, in their order', () => {
  const links = ['digests/', 'papers/', 'guides/a/'].map((path) => ({ name: path, path }));
  const entries = [
    'guides/a',
    { title: 'Chat', href: 'https://chat.example.org' },
    'venues',
    { title: 'LLM', href: '/topics/llm/' },
    'papers',
  ];
  assert.deepEqual(
    arrangeNavigation(links, entries).map((link) => [link.name, toLinkHref('/repo/', link)]),
    [
      ['guides/a/', '/repo/guides/a/'],
      ['Chat', 'https://chat.example.org'],
      ['LLM', '/repo/topics/llm/'],
      ['papers/', '/repo/papers/'],
    ],
  );
});
