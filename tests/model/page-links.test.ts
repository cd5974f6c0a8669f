import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toSitePath } from '../../src/model/page-links.ts';
import { toNavigationPages } from '../../src/model/page.ts';

describe('a link in guides/setup.md refers to', () => {
  for (const [link, path] of [
    ['/papers/', 'papers/'],
    ['/papers/?a=1#b', 'papers/?a=1#b'],
    ['../about.md', 'about/'],
    ['index.md#how-to', 'guides/#how-to'],
    ['Über%20uns.md', 'guides/%C3%9Cber%20uns/'],
    ['#part', 'guides/setup/#part'],
    ['more/', 'guides/setup/more/'],
    ['https://example.org/a.md', undefined],
    ['//example.org/a.md', undefined],
    ['mailto:ada@example.org', undefined],
  ] as const)
    test(`${link} → ${path ?? 'another site'}`, () =>
      assert.equal(toSitePath(link, 'guides/setup.md'), path));
});

test('the navigation shows pages by their order, then by name, without those that are hidden', () => {
  const page = (id: string, order?: number, hidden = false) => ({
    id,
    data: { title: id, order, hidden },
  });
  const pages = [page('b'), page('a'), page('z', 1), page('y', -1), page('x', 0, true)];
  assert.deepEqual(
    toNavigationPages(pages).map(({ id }) => id),
    ['y', 'z', 'a', 'b'],
  );
});
