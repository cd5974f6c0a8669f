import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { papersPage } from '../../../scripts/formats/papers-page.ts';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';
import { boilerplateOf, curatorsOf } from '../../../scripts/formats/papers-page/boilerplate.ts';
import { foldSpaces } from '../../../scripts/formats/papers-page/fold-spaces.ts';
import { parseDay } from '../../../scripts/formats/papers-page/day.ts';
import { textKind } from '../../../scripts/formats/papers-page/text-kind.ts';

const sample = readFileSync(`${sampleDir}/digests/${sampleDigest}.txt`, 'utf8');
const read = (text: string) =>
  papersPage.parse({ name: 'page.txt', text, options: { isFormatChosen: true } });

describe('boilerplate of a page', () => {
  for (const [line, kind] of [
    ['new', 'badge'],
    ['Get trending papers in your email inbox!', 'e-mail prompt'],
    ['Get trending papers in your email inbox once a day!', 'e-mail prompt'],
    ['Subscribe', 'subscribe button'],
    ['Daily', 'period tabs'],
    ['Models Datasets Spaces', 'navigation'],
    ['CompanyTOSPrivacyCareers', 'navigation'],
    ['Apr 28 - May 4, 2025', 'period'],
    ['April 2025', 'period'],
    ['▲ 12 • 💬 3', 'votes'],
    ['Models of Search in Datasets', undefined],
    ['May 2025 Be the Year of Sheep', undefined],
    ['New Methods for Old Problems', undefined],
    ['Subscribe to Learn: A Study of Newsletters', undefined],
  ] as const)
    test(`“${line}” is ${kind ?? 'not boilerplate'}`, () =>
      assert.equal(boilerplateOf(line), kind));

  for (const [line, curators] of [
    ['byAK and the research community', ['AK']],
    ['by AK and the research community', ['AK']],
    ['by AK, Niels Rogge and the research community', ['AK', 'Niels Rogge']],
    ['by the research community', undefined],
  ] as const)
    test(`“${line}” names ${curators?.join(' and ') ?? 'nobody'}`, () =>
      assert.deepEqual(curatorsOf(line), curators));

  for (const [line, day] of [
    ['Apr 28', { month: 4, day: 28 }],
    ['April 28, 2025', { year: 2025, month: 4, day: 28 }],
    ['Monday, April 28', { month: 4, day: 28 }],
    ['28 April 2025', { year: 2025, month: 4, day: 28 }],
    ['2025-04-28', { year: 2025, month: 4, day: 28 }],
    ['Sept. 3', { month: 9, day: 3 }],
    ['Feb 31', { month: 2, day: 31 }],
    ['Mayhem 12', undefined],
    ['GPT 4', undefined],
  ] as const)
    test(`“${line}” is ${day ? 'a day' : 'no day'}`, () => assert.deepEqual(parseDay(line), day));

  test('spaces of every kind fold, characters without width go', () =>
    assert.equal(
      foldSpaces('\u200B Zero\u00A0 Shot\u2003Tokenizer \u00AD\t'),
      'Zero Shot Tokenizer',
    ));
});

describe('a line by itself', () => {
  for (const [line, kind] of [
    ['Zero-Shot Tokenizer Transfer', 'title'],
    ["Who's Harry Potter? Approximate Unlearning in LLMs", 'ambiguous'],
    ['Is Attention All You Need?', 'title'],
    ['We show that it works.', 'ambiguous'],
    [`We show that it works. ${'It does so in every case that we tried. '.repeat(4)}`, 'prose'],
    ['Code: https://github.com/a/b', 'prose'],
    ['·', 'fragment'],
    ['12', 'fragment'],
    ['Models', 'fragment'],
  ] as const)
    test(`“${line.slice(0, 50)}” is ${kind}`, () => assert.equal(textKind(line.trim()), kind));
});

describe('the sample digest', () => {
  const { digest, dateOnPage, drafts, account, problems } = read(sample);
  const lines = sample.split('\n');

  test('has 60 papers, each with the words of its two lines', () => {
    assert.equal(drafts.length, 60);
    for (const {
      title,
      abstract,
      lines: [first, last],
    } of drafts) {
      assert.equal(title, foldSpaces(lines[first - 1] ?? ''));
      assert.equal(abstract, foldSpaces(lines[last - 1] ?? ''));
    }
  });

  test('names its curator and its day without a year', () => {
    assert.deepEqual(digest, { curators: ['AK'] });
    assert.deepEqual(dateOnPage, { month: 4, day: 28, line: 9 });
  });

  test('has nothing that was not understood', () => {
    assert.deepEqual(problems, []);
    assert.ok(account.every(({ part }) => part !== 'not-understood'));
  });

  test('is accounted for line by line', () => {
    assert.deepEqual(
      account.map(({ lines: [first] }) => first),
      Array.from({ length: 249 }, (_, index) => index + 1),
    );
  });
});

const prose = (start: string) =>
  `${start} ${'It is a sentence of an abstract. '.repeat(12)}`.trim();
const title = 'A Title That Stands Alone';

describe('damage', () => {
  for (const [what, text, expected] of [
    [
      'a title without abstract',
      `${title}\n\nAnother Title of a Paper\n\n${prose('We.')}`,
      [['abstract-missing', 1]],
    ],
    [
      'a title at the end',
      `Another Title of a Paper\n\n${prose('We.')}\n\n${title}`,
      [['abstract-missing', 5]],
    ],
    [
      'an abstract without title',
      `${prose('We.')}\n\n${title}\n\n${prose('They.')}`,
      [['title-missing', 1]],
    ],
    [
      'two long abstracts under one title',
      `${title}\n${prose('We.').repeat(3)}\n${prose('They.').repeat(3)}`,
      [['title-missing', 3]],
    ],
    [
      'an abstract in two paragraphs',
      `${title}\n\n${prose('We.')}\n\nCode is at https://github.com/a/b.`,
      [['abstract-paragraphs', 5]],
    ],
    ['a fragment', `${title}\n\n${prose('We.')}\n\nMenu`, [['line-not-understood', 5]]],
    ['only boilerplate', 'new\n\nSubscribe\n', [['papers-missing', undefined]]],
    ['two days', `Apr 28\nApr 29\n${title}\n${prose('We.')}`, [['date-repeated', 2]]],
  ] as const)
    test(`${what} is reported with its line`, () =>
      assert.deepEqual(
        read(text).problems.map(({ code, line }) => [code, line]),
        expected,
      ));

  test('a repeated title line is accounted for and no paper', () => {
    const { drafts, account } = read(`${title}\n${title}\n${prose('We.')}`);
    assert.equal(drafts.length, 1);
    assert.deepEqual(
      account.map(({ part }) => part),
      ['title', 'repeated', 'abstract'],
    );
  });

  test('a short abstract of one sentence is one', () =>
    assert.equal(
      read(`${title}\nWe show that it works.\nAnother Title of a Paper\nSo it does.`).drafts.length,
      2,
    ));
});

test('a page that shows each paper twice is recognised by short abstracts too', () => {
  const page = ['One', 'Two', 'Three']
    .map((word) => `${word} Counter That Falls Asleep\n${word} of us shows that it works.\n`)
    .map((paper) => paper + paper);
  assert.equal(read(page.join('')).drafts.length, 3);
});

test('any text made of papers and boilerplate in any spacing converts without loss', () => {
  const space = fc.constantFrom('\n', '\n\n', '\n \n\n', '\n\t\n', ' \n\u00A0\n');
  const boilerplateLine = fc.constantFrom(
    'new',
    'Subscribe',
    'byAK and the research community',
    'Weekly',
  );
  const word = fc.constantFrom(
    'Tokens',
    'the',
    'Model',
    'for',
    'S^2IP',
    '60\\%',
    'naïve',
    '{3D GU}',
  );
  const paper = fc.record({
    title: fc
      .array(word, { minLength: 3, maxLength: 12 })
      .map((words) => `Model ${words.join(' ')}`),
    abstract: fc
      .array(word, { minLength: 60, maxLength: 120 })
      .map((words) => `${words.join(' ')}.`),
    before: fc.array(boilerplateLine, { maxLength: 2 }),
    spaces: fc.array(space, { minLength: 4, maxLength: 4 }),
  });
  const key = ({ title }: { title: string }) => title.toLowerCase();
  fc.assert(
    fc.property(fc.uniqueArray(paper, { minLength: 1, maxLength: 8, selector: key }), (papers) => {
      const text = papers
        .map(({ title, abstract, before, spaces: [a, b, c, d] }) =>
          [...before.flatMap((line) => [line, c]), title, a, abstract, b, d].join(''),
        )
        .join('');
      const { drafts, account, problems } = read(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        drafts.map(({ title, abstract }) => [title, abstract]),
        papers.map(({ title, abstract }) => [title, abstract]),
      );
      assert.equal(account.length, text.split('\n').length - 1);
    }),
  );
});

test('marks without end take no longer than they must', () => {
  for (const mark of ['[', '](', '![ ', '- ', '> ', '\\', '(', '· ', '**', 'a\n', 'Title\n\n'])
    assert.equal(read(`[a](/papers/2504.00001)\n${mark.repeat(100_000)}`).drafts.length < 2, true);
});

test('a line of ten megabytes neither hangs nor crashes', () => {
  const { drafts } = read(`${title}\n${'word. '.repeat(1_700_000)}`);
  assert.equal(drafts.length, 1);
});
