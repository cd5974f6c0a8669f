import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  normaliseAddress,
  parseAddressList,
  printAddressList,
  type AddressState,
} from '../../../src/model/files/address-list.ts';

const parse = (...lines: string[]) => {
  const { list, issues } = parseAddressList(lines.join('\n'));
  return { list: Object.fromEntries(list), issues: issues.map(({ line }) => line) };
};

describe('a line of the list', () => {
  const cases: [line: string, address: string, state: AddressState][] = [
    ['papers/electra/', 'papers/electra/', { kind: 'published' }],
    ['  /papers/über%209/ ', 'papers/%C3%BCber%209/', { kind: 'published' }],
    ['papers/%c3%bcber/', 'papers/%C3%BCber/', { kind: 'published' }],
    ['venues/acl/ paper a%20b', 'venues/acl/', { kind: 'published', paper: 'a b' }],
    ['papers/a/ moved papers/b/', 'papers/a/', { kind: 'moved', to: 'papers/b/' }],
    ['old/ moved /', 'old/', { kind: 'moved', to: '' }],
    ['papers/a/ withdrawn', 'papers/a/', { kind: 'withdrawn' }],
    ['a/ withdrawn  For a  reason. ', 'a/', { kind: 'withdrawn', reason: 'For a  reason.' }],
  ];
  for (const [line, address, state] of cases)
    test(`is read: ${line}`, () =>
      assert.deepEqual(parse(line), { list: { [address]: state }, issues: [] }));

  const wrong = [
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> origin/main',
    'papers/a',
    'papers/a/ moved',
    'papers/a/ moved papers/a/',
    'papers/a/ moved papers/b',
    'papers/a/ gone',
    '../../etc/',
    'papers/../../x/',
    'papers/%2e%2e/x/',
    'papers/%2Fetc/',
    'papers/a%5Cb/',
    'papers/%00/',
    'papers/%E0%A4%A/',
    'papers//a/',
    `papers/${'é'.repeat(128)}/`,
    'https://example.org/papers/a/',
    'papers/?q=a/',
    'papers/a/ moved https://example.org/',
    'papers/a/ moved ../b/',
  ];
  for (const line of wrong)
    test(`is refused with its number: ${line}`, () =>
      assert.deepEqual(parse('# comment', 'papers/b/', line), {
        list: { 'papers/b/': { kind: 'published' } },
        issues: [3],
      }));
});

describe('a list that Git merged from the lines of both sides', () => {
  test('may repeat lines in any order', () =>
    assert.deepEqual(parse('papers/b/', 'papers/a/', 'papers/b/').issues, []));

  test('keeps what one side says about an address that the other only lists', () => {
    const moved = { 'papers/a/': { kind: 'moved', to: 'papers/b/' } };
    for (const lines of [
      ['papers/a/', 'papers/a/ moved papers/b/'],
      ['papers/a/ moved papers/b/', 'papers/a/'],
      ['papers/a/ moved papers/b/', 'papers/a/ moved papers/b/'],
    ])
      assert.deepEqual(parse(...lines), { list: moved, issues: [] });
  });

  test('is refused if the sides contradict each other', () => {
    assert.deepEqual(parse('a/ moved b/', 'a/ moved c/').issues, [2]);
    assert.deepEqual(parse('a/ moved b/', 'a/ withdrawn').issues, [2]);
  });
});

test('any list is read back as it was printed, in sorted lines, one for each address', () => {
  const segment = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => !/^\.{1,2}$|[/\\\0]/.test(text) && text.isWellFormed());
  const address = fc
    .array(segment, { minLength: 1, maxLength: 3 })
    .map((segments) => `${segments.map(encodeURIComponent).join('/')}/`);
  const state: fc.Arbitrary<AddressState> = fc.oneof(
    fc.constant<AddressState>({ kind: 'published' }),
    segment.map((paper): AddressState => ({ kind: 'published', paper })),
    address.map((to): AddressState => ({ kind: 'moved', to })),
    fc.constant<AddressState>({ kind: 'withdrawn', reason: 'For a reason.' }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(address, state)), (entries) => {
      const list = new Map(
        entries.filter(([from, one]) => one.kind !== 'moved' || one.to !== from),
      );
      const text = printAddressList(list);
      assert.deepEqual(parseAddressList(text), {
        list: new Map([...list].sort()),
        issues: [],
      });
      const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      assert.equal(lines.length, list.size);
      assert.deepEqual(lines, lines.toSorted());
      for (const one of list.keys()) assert.equal(normaliseAddress(one), one);
    }),
  );
});
