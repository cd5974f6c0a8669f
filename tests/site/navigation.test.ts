import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeNavigation, toLinkHref } from '../../src/site/navigation.ts';

test('the navigation has the places and links that the settings list, in their order', () => {
  const places = ['digests/', 'papers/', 'guides/a/'].map((path) => ({ name: path, path }));
  const wanted = [
    'guides/a',
    { title: 'Chat', href: 'https://chat.example.org' },
    'venues',
    { title: 'LLM', href: '/topics/llm/' },
    'papers',
  ];
  assert.deepEqual(
    arrangeNavigation(places, wanted).map((place) => [place.name, toLinkHref('/repo/', place)]),
    [
      ['guides/a/', '/repo/guides/a/'],
      ['Chat', 'https://chat.example.org'],
      ['LLM', '/repo/topics/llm/'],
      ['papers/', '/repo/papers/'],
    ],
  );
});
