import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findReferences, ReferenceIndex } from '../../../../scripts/convert/references/find.ts';
import { toReference } from '../../../../scripts/convert/references/reference.ts';
import type { Draft } from '../../../../scripts/formats/format.ts';

const title = 'Counting Sheep by Night';
const abstract =
  'We count sheep by night, first with the eyes closed and then with the eyes open, and find that both numbers agree.';
const bell = [{ given: 'Ann', family: 'Bell' }];

type Record = Draft['fields'] & { id: string; title?: string; abstract?: string };

/** The ids of the records found for a paper: used, conflicting, ambiguous and uncertain ones. */
function find(paper: Partial<Record>, records: Record[]) {
  const references = records.map(({ id, title: own = title, abstract, ...fields }) =>
    toReference({ id, lines: [1, 1], title: own, ...(abstract && { abstract }), fields }, 'a.bib'),
  );
  const findings = findReferences(new ReferenceIndex(references), { title, ...paper });
  const { used, conflicting, ambiguous, uncertain } = findings;
  return [used, conflicting, ambiguous, uncertain].map((found) =>
    found.map(({ record }) => record),
  );
}

describe('references of a paper', () => {
  const rows: [why: string, Partial<Record>, Record[], found: string[][]][] = [
    ['a title that occurs once', {}, [{ id: 'a', author: bell }], [['a'], [], [], []]],
    ['nothing', {}, [{ id: 'a', title: 'Counting Sheep by Day' }], [[], [], [], []]],
    [
      'a title that occurs twice',
      {},
      [
        { id: 'a', author: bell },
        { id: 'b', author: bell },
      ],
      [[], [], ['a', 'b'], []],
    ],
    [
      'a title that occurs twice and once with another first author',
      { author: [{ family: 'Cole' }] },
      [{ id: 'a' }, { id: 'b' }, { id: 'c', author: bell }],
      [[], [], ['a', 'b'], ['c']],
    ],
    [
      'a title that occurs twice with one arXiv id',
      {},
      [
        { id: 'a', arxiv: '2001.00001' },
        { id: 'b', arxiv: '2001.00001', author: bell },
      ],
      [['a', 'b'], [], [], []],
    ],
    [
      'two versions that differ in year: none is used',
      { abstract },
      [
        { id: 'a', abstract, issued: '2020' },
        { id: 'b', abstract, issued: '2021' },
      ],
      [[], ['a', 'b'], [], []],
    ],
    [
      'two records that complement each other',
      { abstract },
      [
        { id: 'a', abstract, issued: '2020' },
        { id: 'b', abstract, author: bell },
      ],
      [['a', 'b'], [], [], []],
    ],
    [
      'an identifier decides between records that differ',
      { abstract, arxiv: '2001.00002' },
      [
        { id: 'a', abstract, arxiv: '2001.00001' },
        { id: 'b', abstract, arxiv: '2001.00002' },
      ],
      [['b'], [], [], []],
    ],
    [
      'preprint and publication by one identifier',
      { arxiv: '2001.00001' },
      [
        { id: 'a', arxiv: '2001.00001', issued: '2020' },
        { id: 'b', arxiv: '2001.00001', issued: '2022', 'container-title': 'Flocks' },
      ],
      [['a', 'b'], [], [], []],
    ],
    [
      'a record with a newer title, by the identifier of one with the old title',
      { abstract },
      [
        { id: 'b', title: 'Counting Goats by Night', arxiv: '2001.00001', author: bell },
        { id: 'a', abstract, arxiv: '2001.00001', author: bell },
      ],
      [['b', 'a'], [], [], []],
    ],
    [
      'papers of one volume with the volume’s DOI: the one with the title',
      { abstract },
      [
        { id: 'a', title: 'Shearing', DOI: '10.1000/volume', author: [{ family: 'Wolf' }] },
        { id: 'b', abstract, DOI: '10.1000/volume', author: bell },
      ],
      [['b'], [], [], []],
    ],
    [
      'a volume’s DOI in place of a title: none is used',
      { untitled: true, DOI: '10.1000/volume' } as Partial<Record>,
      [
        { id: 'a', title: 'Shearing', DOI: '10.1000/volume', author: [{ family: 'Wolf' }] },
        { id: 'b', DOI: '10.1000/volume', author: bell },
      ],
      [[], ['a', 'b'], [], []],
    ],
    [
      'a title without further evidence',
      { abstract },
      [{ id: 'a', abstract: abstract.split(' ').reverse().join(' ') }],
      [[], [], [], ['a']],
    ],
  ];
  for (const [why, paper, records, found] of rows)
    test(why, () => assert.deepEqual(find(paper, records), found));
});

test('a heading that a hundred records have is not compared with each', () => {
  const records = Array.from({ length: 101 }, (_, index) => ({ id: `r${index}`, abstract }));
  assert.deepEqual(find({ abstract }, records), [[], [], [], []]);
});
