import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseAddressList, printAddressList } from '../../../src/model/files/address-list.ts';
import { toSuccessorFinder } from '../../../src/site/addresses/find-successors.ts';
import { resolveAddresses } from '../../../src/site/addresses/resolve-addresses.ts';

/** Fixed pages of every site. */
const fixedPages = ['papers/', 'digests/', 'overview/', 'topics/', 'venues/', 'authors/'];

interface Case {
  before: string[];
  pages?: string[];
  redirects?: Record<string, string>;
  venues?: Record<string, string>;
}

/** Resolves addresses. Returns the list, its lines without those of the fixed pages, and the lost addresses. */
function resolve({ before, pages = [], redirects = {}, venues = {} }: Case) {
  const previous = parseAddressList(before.join('\n')).list;
  const all = new Set([...fixedPages, ...pages]);
  const findSuccessors = toSuccessorFinder({
    previous,
    pages: all,
    venueOf: (paper) => venues[paper],
  });
  const { list, lost } = resolveAddresses({
    previous,
    pages: all,
    redirects: new Map(Object.entries(redirects)),
    findSuccessors,
  });
  const lines = printAddressList(list)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !fixedPages.includes(line));
  return { list, lines, lost: lost.map(({ address }) => address) };
}

const ada = 'authors/lovelace-ada';
const orcid = '-0000-0002-1825-0097';

/** Name, input, lines of the new list, and lost addresses. */
const cases: [name: string, input: Case, lines: string[], lost?: string[]][] = [
  ['a page stays', { before: ['a/'], pages: ['a/'] }, ['a/']],
  ['a new page is added', { before: [], pages: ['a/'] }, ['a/']],
  [
    'a redirect is followed',
    {
      before: ['papers/a/'],
      pages: ['papers/b/'],
      redirects: { 'papers/a/': 'papers/b/' },
    },
    ['papers/a/ moved papers/b/', 'papers/b/'],
  ],
  [
    'a page takes precedence over a redirect and a withdrawal',
    { before: ['a/ moved b/', 'c/ withdrawn'], pages: ['a/', 'b/', 'c/'] },
    ['a/', 'b/', 'c/'],
  ],
  [
    'redirects in a row lead to the last page',
    {
      before: ['a/ moved b/', 'b/'],
      pages: ['c/'],
      redirects: { 'b/': 'c/' },
    },
    ['a/ moved c/', 'b/ moved c/', 'c/'],
  ],
  [
    'a redirect to a withdrawn page is withdrawn',
    { before: ['a/ moved b/', 'b/ withdrawn X'] },
    ['a/ withdrawn X', 'b/ withdrawn X'],
  ],
  [
    'redirects in a circle are lost',
    { before: ['a/ moved b/', 'b/ moved a/'] },
    ['a/ moved b/', 'b/ moved a/'],
    ['a/', 'b/'],
  ],
  [
    'a paper, a digest and a page of the maintainer are lost',
    { before: ['papers/a/', 'digests/b/', 'about/'] },
    ['about/', 'digests/b/', 'papers/a/'],
    ['papers/a/', 'digests/b/', 'about/'],
  ],
  [
    'parts of a digest that moved redirect to the new digest',
    {
      before: ['digests/a/', 'digests/a/page/2/', 'digests/a/source/', 'digests/a/source/2/'],
      pages: ['digests/b/', 'digests/b/source/'],
      redirects: { 'digests/a/': 'digests/b/' },
    },
    [
      'digests/a/ moved digests/b/',
      'digests/a/page/2/ moved digests/b/',
      'digests/a/source/ moved digests/b/source/',
      'digests/a/source/2/ moved digests/b/source/',
      'digests/b/',
      'digests/b/source/',
    ],
  ],
  [
    'the source of a digest whose file was deleted redirects to the digest',
    { before: ['digests/a/', 'digests/a/source/'], pages: ['digests/a/'] },
    ['digests/a/', 'digests/a/source/ moved digests/a/'],
  ],
  [
    'parts of a withdrawn digest are withdrawn',
    { before: ['digests/a/ withdrawn X', 'digests/a/source/'] },
    ['digests/a/ withdrawn X', 'digests/a/source/ withdrawn X'],
  ],
  [
    'missing parts of a shorter list redirect to its start',
    {
      before: ['papers/page/2/', 'topics/x/', 'topics/x/page/3/', 'authors/letter/m/page/2/'],
      pages: ['topics/x/', 'authors/letter/m/'],
    },
    [
      'authors/letter/m/',
      'authors/letter/m/page/2/ moved authors/letter/m/',
      'papers/page/2/ moved papers/',
      'topics/x/',
      'topics/x/page/3/ moved topics/x/',
    ],
  ],
  [
    'a topic without a page redirects to the index',
    { before: ['topics/x/', 'topics/x/page/2/'] },
    ['topics/x/ moved topics/', 'topics/x/page/2/ moved topics/'],
  ],
  [
    'a topic that has a page again is no longer redirected',
    { before: ['topics/x/ moved topics/'], pages: ['topics/x/'] },
    ['topics/x/'],
  ],
  [
    'the new name of a topic takes precedence over the index',
    {
      before: ['topics/x/ moved topics/'],
      pages: ['topics/y/'],
      redirects: { 'topics/x/': 'topics/y/' },
    },
    ['topics/x/ moved topics/y/', 'topics/y/'],
  ],
  [
    'a redirect that the maintainer wrote is kept',
    { before: ['topics/x/ moved venues/'] },
    ['topics/x/ moved venues/'],
  ],
  [
    'a renamed venue is found through its paper',
    {
      before: ['venues/nips/ paper electra'],
      pages: ['venues/neurips/'],
      venues: { electra: 'venues/neurips/' },
    },
    ['venues/neurips/', 'venues/nips/ moved venues/neurips/'],
  ],
  [
    'a venue without papers redirects to the index',
    { before: ['venues/nips/ paper electra'] },
    ['venues/nips/ moved venues/'],
  ],
  [
    'an author with a new ORCID iD is found',
    { before: [`${ada}/`], pages: [`${ada}${orcid}/`] },
    [`${ada}${orcid}/`, `${ada}/ moved ${ada}${orcid}/`],
  ],
  [
    'an author without the ORCID iD is found',
    { before: [`${ada}${orcid}/`], pages: [`${ada}/`] },
    [`${ada}${orcid}/ moved ${ada}/`, `${ada}/`],
  ],
  [
    'two authors with the same name are not confused',
    { before: [`${ada}/`], pages: [`${ada}${orcid}/`, `${ada}-0000-0001-5109-3700/`] },
    [`${ada}-0000-0001-5109-3700/`, `${ada}${orcid}/`, `${ada}/ moved authors/`],
  ],
  [
    'an author without a page redirects to the letter',
    { before: [`${ada}/`], pages: ['authors/letter/l/'] },
    ['authors/letter/l/', `${ada}/ moved authors/letter/l/`],
  ],
  [
    'a facet without values redirects to the papers',
    { before: ['years/', 'years/2024/'] },
    ['years/ moved papers/', 'years/2024/ moved papers/'],
  ],
  [
    'a series without digests redirects to the digests',
    { before: ['series/x/'] },
    ['series/x/ moved digests/'],
  ],
  [
    'a missing map redirects to the overview',
    { before: ['overview/map/'] },
    ['overview/map/ moved overview/'],
  ],
  [
    'a page of the maintainer that looks like a part of a list is lost',
    { before: ['guides/start/page/2/'], pages: ['guides/start/'] },
    ['guides/start/', 'guides/start/page/2/'],
    ['guides/start/page/2/'],
  ],
];

describe('addresses', () => {
  for (const [name, input, lines, lost = []] of cases)
    test(name, () => {
      const resolved = resolve(input);
      assert.deepEqual({ lines: resolved.lines, lost: resolved.lost }, { lines, lost });
    });
});

test('no URL of any site is missing from the next one, and a second run changes nothing', () => {
  const address = fc.constantFrom(
    ...[
      'papers/a/',
      'papers/b/',
      'papers/page/2/',
      'digests/a/',
      'digests/a/source/',
      'digests/b/',
    ],
    ...['topics/x/', 'topics/y/', 'topics/x/page/2/', 'authors/a/', 'about/', 'guides/a/'],
  );
  const site = fc.record({
    pages: fc.array(address),
    redirects: fc.dictionary(address, address, { maxKeys: 2 }),
    withdrawn: fc.array(address, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(site, { minLength: 2, maxLength: 5 }), (sites) => {
      let before: string[] = [];
      const published = new Set<string>();
      for (const { pages, redirects, withdrawn } of sites) {
        before = before.map((line) => (withdrawn.includes(line) ? `${line} withdrawn` : line));
        const { list, lines, lost } = resolve({ before, pages, redirects });
        for (const one of pages) published.add(one);
        for (const one of published) {
          const state = list.get(one);
          assert.ok(state, `${one} is still in the list`);
          if (lost.includes(one) || pages.includes(one) || state.kind === 'withdrawn') continue;
          assert.equal(state.kind, 'moved', one);
          assert.ok(
            state.kind === 'moved' && [...fixedPages, ...pages].includes(state.to),
            `${one} redirects to a page`,
          );
        }
        assert.deepEqual(resolve({ before: lines, pages, redirects }).lines, lines);
        before = lines;
      }
    }),
  );
});
