import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { papersPage } from '../../../scripts/formats/papers-page.ts';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';

const sample = readFileSync(`${sampleDir}/digests/${sampleDigest}.txt`, 'utf8');
const read = (text: string, name = 'page.txt') => papersPage.parse({ name, text });
const titles = read(sample).drafts.map(({ title }) => title);
const head =
  'Search models, datasets, users...\nModels\nDatasets\nnew\nGet trending papers in your email inbox!\n\nDaily Papers\n\nbyAK and the research community\n\nApr 28\n\n';
const print = (form: (title: string, number: number) => string) =>
  titles.map((title, index) => form(title, index + 1)).join('\n');
const address = (number: number) => `https://huggingface.co/papers/2504.${10000 + number}`;

/** Breaks a text where the next word would pass the column. */
const wrap = (text: string, column: number) =>
  text.replace(new RegExp(`(?![^\\n]{1,${column}}$)([^\\n]{1,${column}})\\s`, 'g'), '$1\n');

/** Pages without abstracts: what copied them, the file's name, the text. */
const pages: [what: string, name: string, text: string][] = [
  ['the page without abstracts', 'a.txt', head + print((title) => `${title}\n`)],
  ['no blank lines', 'a.txt', head + print((title) => title)],
  ['lines of 72', 'a.txt', head + print((title) => `${wrap(title, 72)}\n`)],
  [
    'cards with numbers of authors',
    'a.txt',
    head +
      print((title, n) => `Submitted by\n\nuser${n}\n\n${n}\n\n${title}\n\n·\n\n8 authors\n\n3\n`),
  ],
  [
    'cards with organisations',
    'a.txt',
    head +
      print(
        (title) => `Submitted by ada\n42\n${title}\nBeijing Academy of Trees\n·\n8 authors\n5\n`,
      ),
  ],
  ['only numbers of authors', 'a.txt', print((title) => `${title}\n·8 authors\n`)],
  ['authors on the same line', 'a.txt', head + print((title) => `${title} · 8 authors\n`)],
  ['every title twice', 'a.txt', head + print((title) => `${title}\n${title}\n`)],
  ['bullets', 'a.md', head + print((title) => `- ${title}`)],
  ['numbers', 'a.txt', head + print((title, n) => `${n}. ${title}`)],
  ['links', 'a.md', head + print((title, n) => `[${title}](${address(n)})\n\n· 8 authors\n`)],
  ['URLs below', 'a.txt', head + print((title, n) => `${title}\n\n${address(n)}\n`)],
  ['headings', 'a.md', head + print((title) => `### ${title}\n`)],
  ['a quoted e-mail', 'a.txt', (head + print((title) => `${title}\n`)).replace(/^/gm, '> ')],
  ['a heading written by hand', 'a.txt', `Daily Papers\n\n${print((title) => `${title}\n`)}`],
];

describe('a page of titles without abstracts', () => {
  for (const [what, name, text] of pages)
    test(`with ${what} has the sample’s papers`, () => {
      const { drafts, problems, account } = read(text, name);
      assert.deepEqual(
        drafts.map(({ title }) => title),
        titles,
      );
      assert.ok(drafts.every(({ abstract }) => abstract === undefined));
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'info'),
        [],
      );
      assert.ok(account.every(({ part }) => part !== 'not-understood'));
    });

  test('takes the number of authors and the organisation of each', () => {
    const [first, second] = read(
      'Daily Papers\n\nToolGen\n·\n8 authors\n\nA Counter That Falls Asleep\nForest Institute of Trees\n·\n4 authors\n',
    ).drafts;
    assert.equal(first?.title, 'ToolGen');
    assert.deepEqual(first.fields, { 'number-of-authors': 8 });
    assert.equal(second?.title, 'A Counter That Falls Asleep');
    assert.deepEqual(second.fields, {
      'number-of-authors': 4,
      organization: ['Forest Institute of Trees'],
    });
  });

  test('reads every line below “Daily Papers” as a title, also one word and words of the site', () => {
    const listed = ['BERT', 'Attention Is All You Need', 'GAN', 'Search', 'GPT-4', 'Learn to Read'];
    for (const [name, text] of [
      ['a.txt', `Daily Papers\n\n${listed.join('\n')}\n`],
      ['a.txt', `Daily Papers\nApr 28\n${listed.join('\n\n')}\n`],
      ['a.md', `# Daily Papers\n\n- ${listed.join('\n- ')}\n`],
    ] as const)
      assert.deepEqual(
        read(text, name).drafts.map(({ title }) => title),
        listed,
      );
  });

  test('warns of one word on a page with other words of the site', () => {
    const { drafts, problems } = read('Daily Papers\n\nBERT\n\nAttention Is All You Need\n\n3\n');
    assert.equal(drafts.length, 1);
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'info').map(({ code, line }) => [code, line]),
      [['line-not-understood', 3]],
    );
  });

  test('reads a short abstract below each title as an abstract', () =>
    assert.deepEqual(
      read(
        'Daily Papers\n\nA Title of a Paper\nWe show it.\n\nAnother Title of One\nSo it is.',
      ).drafts.map(({ abstract }) => abstract),
      ['We show it.', 'So it is.'],
    ));
});
