import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parsePaperFile } from '../../../src/model/files/paper-file.ts';
import { jsonLines } from '../../../src/outputs/exports/json-lines.ts';
import { abstractOf, ContentFolder, page } from '../convert/content-folder.ts';
import { fixtures } from './read-fixture.ts';

const title = 'Counting Sheep at Night in the Meadow';
const bib = (fields: string, key = 'k') => `@article{${key}, title = {${title}}, ${fields}}\n`;
const csl = (...items: object[]) =>
  JSON.stringify(
    items.map((item) => ({ type: 'article-journal', title, ...item })),
    null,
    1,
  );

function fieldsOf(folder: ContentFolder, file: string) {
  const paper = parsePaperFile(folder.read(file));
  assert.ok(!paper.issues);
  return paper.frontMatter;
}

describe('one paper in several formats', () => {
  test('is one page that has what each of them says', () => {
    using folder = new ContentFolder({
      'digests/2025-04-28-page.txt': page({ [title]: abstractOf('We count.') }),
      'digests/2025-05-01-list.bib': bib(
        'author = {Lovelace, Ada}, year = 2025, doi = {10.1000/1}',
      ),
      'digests/2025-05-02-items.json': csl({
        DOI: '10.1000/1',
        'container-title': 'Journal of Sheep',
        issued: { 'date-parts': [[2025]] },
      }),
      'digests/2025-05-03-feed.ris': `TY  - JOUR\nTI  - ${title.toUpperCase()}\nVL  - 7\nER  - \n`,
    });
    const { statuses } = folder.convert();
    const id = 'counting-sheep-at-night-in-the-meadow';
    assert.deepEqual(statuses, [
      `2025-04-28-page/${id} created`,
      `2025-05-01-list/${id} merged`,
      `2025-05-02-items/${id} merged`,
      `2025-05-03-feed/${id} merged`,
    ]);
    const {
      DOI,
      volume,
      author,
      'container-title': venue,
    } = fieldsOf(folder, `papers/2025-04-28-page/${id}.md`);
    assert.deepEqual(
      { DOI, volume, author, venue },
      {
        DOI: '10.1000/1',
        volume: '7',
        author: [{ given: 'Ada', family: 'Lovelace' }],
        venue: 'Journal of Sheep',
      },
    );
  });

  for (const [what, first, second, papers] of [
    ['two publishers’ DOIs', 'doi = {10.1000/1}', { DOI: '10.1000/2' }, 2],
    [
      'an arXiv DOI and a publisher’s',
      'doi = {10.48550/arXiv.2301.00001}',
      { DOI: '10.1000/2' },
      1,
    ],
    [
      'an arXiv id and its DOI',
      'eprint = {2301.00001}',
      { DOI: '10.48550/arXiv.2301.00001', title: 'Another Title of It' },
      1,
    ],
    ['two arXiv ids', 'eprint = {2301.00001}', { URL: 'https://arxiv.org/abs/2301.00002' }, 2],
    [
      'the same DOI in another case and as a URL',
      'doi = {https://doi.org/10.1000/AB}',
      { DOI: '10.1000/ab', title: 'Another Title of It' },
      1,
    ],
    ['years one apart', 'year = 2020', { issued: { 'date-parts': [[2021]] } }, 1],
    ['years two apart', 'year = 2020', { issued: { 'date-parts': [[2022]] } }, 2],
    [
      'the same first author, written differently',
      'author = {Ada Lovelace}',
      { author: [{ family: 'Lovelace', given: 'A.' }] },
      1,
    ],
    [
      'different first authors',
      'author = {Ada Lovelace}',
      { author: [{ family: 'Turing', given: 'Alan' }] },
      2,
    ],
    [
      'an accent in the first author',
      'author = {K. G{\\"o}del}',
      { author: [{ family: 'Gödel', given: 'Kurt' }] },
      1,
    ],
    [
      'a particle in the first author',
      'author = {van der Meer, Jan}',
      { author: [{ family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der' }] },
      1,
    ],
  ] as const)
    test(`${what} are ${papers === 1 ? 'one paper' : 'two papers'}`, () => {
      using folder = new ContentFolder({
        'digests/2020-01-01-a.bib': bib(first),
        'digests/2020-01-02-b.json': csl({ id: 'x', ...second }),
      });
      const { statuses, codes } = folder.convert();
      assert.equal(statuses.filter((status) => status.endsWith('created')).length, papers);
      assert.equal(
        codes.some((code) => code.startsWith('merge-refused')),
        papers === 2,
      );
    });
});

describe('a paper with a key', () => {
  test('keeps its id when its title, its key or its place changes', () => {
    using folder = new ContentFolder({
      'digests/a.bib': bib('year = 2020') + bib('year = 1990', 'other'),
    });
    folder.convert();
    folder.write(
      'digests/a.bib',
      bib('year = 1990', 'other') + bib('year = 2020').replace('Night', 'Noon'),
    );
    assert.deepEqual(
      folder.convert().statuses.map((status) => status.split(' ')[0]),
      ['a/other', 'a/k'],
    );
    folder.write(
      'digests/a.bib',
      bib('year = 1990', 'other') + bib('year = 2020', 'renamed').replace('Night', 'Noon'),
    );
    assert.deepEqual(folder.convert().statuses, ['a/other unchanged', 'a/k unchanged']);
  });

  test('that two papers share gives two ids, which stay when the papers change places', () => {
    const [one, two] = [
      '@book{k, title = {A First Book}}\n',
      '@book{k, title = {A Second Book}}\n',
    ];
    using folder = new ContentFolder({ 'digests/a.bib': one + two });
    assert.deepEqual(folder.convert().statuses, ['a/k created', 'a/k-2 created']);
    folder.write('digests/a.bib', two + one);
    assert.deepEqual(folder.convert().statuses, ['a/k-2 unchanged', 'a/k unchanged']);
  });
});

test('a broken entry stops the conversion, and the rest is written with keepGoing', () => {
  using folder = new ContentFolder({
    'digests/a.bib': `@book{x, title = {Lost}\n${bib('year = 2020')}`,
  });
  assert.deepEqual(folder.convert().codes, ['record-broken digests/a.bib 1']);
  assert.ok(!folder.has('papers'));
  folder.convert({ keepGoing: true });
  assert.ok(folder.has('papers/a/k.md'));
});

test('all formats together are one collection, which contains nothing private', () => {
  const files = fixtures.map(({ path, name }, index) => [
    `digests/${index}-${name}`,
    readFileSync(path, 'utf8'),
  ]);
  using folder = new ContentFolder(Object.fromEntries(files));
  const { problems, written } = folder.convert();
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.ok(written);
  for (const [name, text] of Object.entries(folder.snapshot()))
    if (!name.startsWith('digests/'))
      assert.doesNotMatch(text, /Do not show|secret|\/home\/ada|to read/, name);
});

test('a folder of Markdown papers is a digest', () => {
  using folder = new ContentFolder({
    'digests/mine/b.md': '---\ntitle: The *second* one\nyear: 2020\n---\nText with $x^2$.\n',
    'digests/mine/a.md': '# The first one\n\nNo front matter.\n',
    'digests/mine/README.md': 'Not a paper.\n',
  });
  assert.deepEqual(folder.convert().statuses, ['mine/a created', 'mine/b created']);
  assert.equal(
    folder.read('papers/mine/b.md'),
    "---\ntitle: The *second* one\nissued: '2020'\n---\nText with $x^2$.\n",
  );
  assert.deepEqual(folder.convert().statuses, ['mine/a unchanged', 'mine/b unchanged']);
});

test('the JSON Lines export reads back as it was', () => {
  const files = fixtures.map(({ path, name }, index) => [
    `digests/${index}-${name}`,
    readFileSync(path, 'utf8'),
  ]);
  using folder = new ContentFolder(Object.fromEntries(files));
  const { papers } = folder.convert();
  const created = papers.filter(({ status }) => status === 'created');
  const lines = created.map(({ id, file }) => {
    const paper = parsePaperFile(folder.read(`papers/${file}`));
    assert.ok(!paper.issues);
    const abstract = paper.body === '' ? {} : { abstract: paper.body };
    return jsonLines.entry(
      { id, ...paper.frontMatter, ...abstract },
      {
        key: ({ id: key }) => key,
      },
    );
  });
  using copy = new ContentFolder({ 'digests/export.jsonl': lines.join('') });
  copy.convert();
  for (const { id, file } of created)
    assert.equal(copy.read(`papers/export/${id}.md`), folder.read(`papers/${file}`));
});
