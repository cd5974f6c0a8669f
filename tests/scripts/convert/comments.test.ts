import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { commentsOf, MAX_COMMENT } from '../../../src/model/comment.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const alpha = { 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') };
const beta = { 'Beta Beats Alpha Again': abstractOf('Beta is newer.') };
const alphaFile = 'papers/a/alpha-beats-every-baseline.md';

/** A converted folder whose first paper has a comment, written as given after its title. */
function commented(comment: string) {
  const folder = new ContentFolder({ 'digests/a.txt': page({ ...alpha, ...beta }) });
  folder.convert();
  folder.write(alphaFile, folder.read(alphaFile).replace(/^title: .*\n/m, `$&${comment}`));
  return folder;
}

describe('a comment in a paper’s file', () => {
  const spellings: Record<string, string> = {
    'on one line': 'comment: Ada presents it.\n',
    'in quotes': `"comment": 'Ada: presents it.' # on Friday\n`,
    'on several lines': 'comment: |\n  Ada presents it.\n\n  Read *section 3*.\n',
    folded: 'comment: >-\n    Ada presents\n    it.\n',
    'over two lines without quotes': 'comment: Ada\n  presents it.\n',
  };
  for (const [name, comment] of Object.entries(spellings))
    test(`stays as written while the paper follows its digest: ${name}`, () => {
      using folder = commented(comment);
      const before = folder.read(alphaFile);
      assert.equal(folder.convert().statuses[0], 'a/alpha-beats-every-baseline unchanged');
      assert.equal(folder.read(alphaFile), before);
      folder.write('digests/a.txt', folder.read('digests/a.txt').replace('is new.', 'is good.'));
      const { statuses, codes } = folder.convert();
      assert.equal(statuses[0], 'a/alpha-beats-every-baseline updated');
      assert.deepEqual(codes, []);
      const after = folder.read(alphaFile);
      assert.ok(after.includes('Alpha is good.') && after.includes(`\n${comment}---\n`), after);
      assert.equal(folder.convert().statuses[0], 'a/alpha-beats-every-baseline unchanged');
    });

  test('beside another edit keeps the file, and is not reported as a difference', () => {
    using folder = commented('comment: Ada presents it.\n');
    folder.write(alphaFile, folder.read(alphaFile).replace('Every Baseline', 'Some Baselines'));
    const mine = folder.read(alphaFile);
    folder.write('digests/a.txt', folder.read('digests/a.txt').replace('is new.', 'is good.'));
    const { problems } = folder.convert();
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'You edited this file, and its digests or references have changed since then. They would change: title, abstract.',
      ],
    );
    assert.equal(folder.read(alphaFile), mine);
  });

  test('protects the file from being deleted with --prune', () => {
    using folder = commented('comment: Ada presents it.\n');
    folder.write('digests/a.txt', page(beta));
    const { deleted, problems } = folder.convert({ prune: true });
    assert.deepEqual(deleted, []);
    assert.ok(folder.has(alphaFile));
    assert.deepEqual(
      problems.map(({ code, file }) => `${code} ${file}`),
      [`paper-gone ${alphaFile}`],
    );
  });

  test('is refused if it is longer than the limit', () => {
    using folder = commented(`comment: ${'a'.repeat(MAX_COMMENT + 1)}\n`);
    const [problem] = folder.convert().problems;
    assert.equal(problem?.message, 'comment: Expected at most 2,000 characters.');
    assert.equal(problem?.line, 3);
  });
});

describe('comments in a digest’s .yaml', () => {
  const bib = '@book{x1, title = {A Book}}\n@book{y2, title = {Another}}\n';
  const convert = (yaml: string) => {
    using folder = new ContentFolder({ 'digests/a.bib': bib, 'digests/a.yaml': yaml });
    return folder.convert().problems.map(({ code, line, hint }) => [code, line, hint].join(' '));
  };

  const rows: [yaml: string, problems: string[]][] = [
    ['comments:\n  x1: Ada presents it.\n', []],
    [
      'title: A\ncomments:\n  x1: Ada presents it.\n  y3: Bob presents it.\n',
      ['comment-unmatched 4 Did you mean “y2”?'],
    ],
    [
      'comments:\n  quite-another: Text\n',
      [
        'comment-unmatched 2 Use the name of the paper’s file in content/papers/, without “.md”, or delete the comment.',
      ],
    ],
    ['comments:\n  x1:\n', ['settings-invalid 2 Write a value after “x1:”, or delete the line.']],
    ['comments:\n  x1: 2024\n', ["settings-invalid 2 Put it in quotes: x1: '2024'"]],
    ['comments: Good\n', ['settings-invalid 1 Correct comments.']],
  ];
  for (const [yaml, problems] of rows)
    test(JSON.stringify(yaml), () => assert.deepEqual(convert(yaml), problems));

  test('count as an update of the paper if they change', () => {
    using folder = new ContentFolder({ 'digests/a.bib': bib });
    folder.convert();
    for (const [yaml, statuses] of [
      ['comments: { x1: Good }', ['a/x1 updated', 'a/y2 unchanged']],
      ['comments: { x1: Good }', ['a/x1 unchanged', 'a/y2 unchanged']],
      ['comments: { y2: Good }', ['a/x1 updated', 'a/y2 updated']],
    ] as const) {
      folder.write('digests/a.yaml', yaml);
      assert.deepEqual(folder.convert().statuses, statuses);
    }
  });

  test('an arXiv id that YAML reads as a number is suggested in quotes', () => {
    using folder = new ContentFolder({
      'digests/a.txt': 'https://arxiv.org/abs/2305.16300\nhttps://arxiv.org/abs/2305.18290\n',
      'digests/a.yaml': "comments:\n  2305.16300: One\n  '2305.18290': Two\n",
    });
    const unmatched = folder.convert().problems.filter(({ code }) => code === 'comment-unmatched');
    assert.deepEqual(
      unmatched.map(({ line, hint }) => [line, hint]),
      [[2, "Did you mean “2305.16300”? Write it in quotes: '2305.16300'"]],
    );
  });

  test('a paper of two digests has the comments of both and of its file', () => {
    using folder = new ContentFolder({
      'digests/2025-01-06-a.bib': bib,
      'digests/2025-01-06-a.yaml': 'comments: { x1: First }',
      'digests/2025-02-03-b.bib': bib,
      'digests/2025-02-03-b.yaml': 'comments: { x1: Second, y2: Other }',
    });
    assert.deepEqual(
      folder.convert().problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    const file = 'papers/2025-01-06-a/x1.md';
    folder.write(file, folder.read(file).replace('---\n', '---\ncomment: Own\n'));
    const papers = getCatalogue(folder.path).papers;
    const paper = papers.find(({ id }) => id === 'x1')!;
    assert.deepEqual(commentsOf(paper), [
      { text: 'Own' },
      { text: 'Second', digest: '2025-02-03-b' },
      { text: 'First', digest: '2025-01-06-a' },
    ]);
    assert.deepEqual(
      commentsOf(paper, '2025-01-06-a').map(({ text }) => text),
      ['Own', 'First'],
    );
  });
});

test('a renamed paper stays in its digest, with the comment under its former or new id', () => {
  for (const id of ['x1', 'new']) {
    using folder = new ContentFolder({
      'digests/a.bib': '@book{x1, title = {A Book}}\n@book{y2, title = {Another}}\n',
    });
    folder.convert();
    const text = folder.read('papers/a/x1.md').replace('---\n', '---\nalso: [x1]\n');
    folder.write('papers/a/new.md', text);
    folder.delete('papers/a/x1.md');
    folder.write('digests/a.yaml', `comments: { ${id}: First }`);
    assert.deepEqual(folder.convert().codes, []);
    const { digests, papers } = getCatalogue(folder.path);
    assert.deepEqual(digests[0]?.papers, ['new', 'y2']);
    assert.deepEqual(commentsOf(papers[0]!), [{ text: 'First', digest: 'a' }]);
  }
});

test('comments of a digest’s own text are private', () => {
  using folder = new ContentFolder({
    'digests/a.jsonl':
      '{"id": "x1", "title": "A Book", "author": ["Ann Bell"], "comment": "Bad"}\n',
    'digests/b/x2.md': '---\ntitle: Another Book\ncomment: Bad\n---\n',
  });
  folder.convert();
  const papers = Object.entries(folder.snapshot()).filter(([file]) => file.startsWith('papers/'));
  assert.equal(papers.length, 2);
  for (const [file, text] of papers) assert.doesNotMatch(text, /Bad/, file);
});
