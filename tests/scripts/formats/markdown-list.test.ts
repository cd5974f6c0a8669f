import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detectFormat } from '../../../scripts/formats/index.ts';
import { markdownList } from '../../../scripts/formats/markdown-list.ts';

const read = (text: string) => markdownList.parse({ name: 'list.md', text });
const meng = [{ family: 'Meng' }];
const kipf = [{ family: 'Kipf' }, { family: 'Welling' }];
const elhage = [{ given: 'Nelson', family: 'Elhage' }];
const abs = 'https://arxiv.org/abs/2202.05262';
const paper = { URL: abs, arxiv: '2202.05262' };

describe('an entry of a Markdown list', () => {
  for (const [entry, title, fields] of [
    [
      `- **Locating and Editing Facts**, Meng et al. 2022. ${abs}`,
      'Locating and Editing Facts',
      { author: meng, issued: '2022', ...paper },
    ],
    [
      `- Locating and Editing Facts (Meng et al., NeurIPS 2022) ${abs}`,
      'Locating and Editing Facts',
      { author: meng, issued: '2022', 'container-title': 'NeurIPS', ...paper },
    ],
    [
      `* Is It Locating Facts? (NeurIPS 2022) <${abs}>`,
      'Is It Locating Facts?',
      { issued: '2022', 'container-title': 'NeurIPS', ...paper },
    ],
    [
      `- Locating and Editing Facts: ${abs} [code](https://github.com/a/b)`,
      'Locating and Editing Facts',
      { ...paper, links: [{ rel: 'code', href: 'https://github.com/a/b' }] },
    ],
    [`2. ${abs}`, '2202.05262', { arxiv: '2202.05262' }],
    ['- https://doi.org/10.1000/182', '10.1000/182', { DOI: '10.1000/182' }],
    [`- [paper](${abs})`, '2202.05262', { arxiv: '2202.05262' }],
    [`- see <${abs}>.`, '2202.05262', { arxiv: '2202.05262' }],
    [
      `- [Toy Models of Trees](${abs}) - Nelson Elhage et al., 2022`,
      'Toy Models of Trees',
      { author: elhage, issued: '2022', ...paper },
    ],
    [
      `- [Toy Models of Trees](${abs}) - Nelson Elhage, Ada Lovelace, ICML 2022`,
      'Toy Models of Trees',
      {
        author: [...elhage, { given: 'Ada', family: 'Lovelace' }],
        issued: '2022',
        'container-title': 'ICML',
        ...paper,
      },
    ],
    ...[
      `- [Toy Models of Trees](${abs}) - Kipf and Welling, ICLR 2017.`,
      `- [Toy Models of Trees](${abs}) - Kipf & Welling (ICLR 2017)`,
      `- Kipf and Welling. Toy Models of Trees. ICLR 2017. ${abs}`,
      `- Kipf and Welling. [Toy Models of Trees](${abs}). ICLR 2017.`,
      `- Kipf and Welling, ICLR 2017. [Toy Models of Trees](${abs})`,
      `- [Toy Models of Trees](${abs}), Kipf and Welling, ICLR 2017`,
    ].map(
      (entry) =>
        [
          entry,
          'Toy Models of Trees',
          { author: kipf, issued: '2017', 'container-title': 'ICLR', ...paper },
        ] as const,
    ),
    ...[
      '**[ICLR 2017]** ',
      '[ICLR 2017] ',
      '`ICLR 2017` ',
      '(ICLR 2017) ',
      '**ICLR 2017**: ',
    ].flatMap((tag) =>
      [`[Toy Models of Trees](${abs})`, `Toy Models of Trees. [[paper]](${abs})`].map(
        (paperWithLink) =>
          [
            `- ${tag}${paperWithLink}`,
            'Toy Models of Trees',
            { issued: '2017', 'container-title': 'ICLR', ...paper },
          ] as const,
      ),
    ),
    [
      `- (2017) Toy Models of Trees. Ada Lovelace, Alan Turing. [[paper]](${abs})`,
      'Toy Models of Trees',
      {
        author: [
          { given: 'Ada', family: 'Lovelace' },
          { given: 'Alan', family: 'Turing' },
        ],
        issued: '2017',
        ...paper,
      },
    ],
    [
      `- [Toy Models of Trees](${abs}), by Ada Lovelace, ICLR 2017`,
      'Toy Models of Trees',
      {
        author: [{ given: 'Ada', family: 'Lovelace' }],
        issued: '2017',
        'container-title': 'ICLR',
        ...paper,
      },
    ],
    [
      '- Toy Models of Trees (Meng et al., ICML 2021) https://proceedings.mlr.press/v139/a21a.html',
      'Toy Models of Trees',
      {
        author: meng,
        issued: '2021',
        'container-title': 'ICML',
        URL: 'https://proceedings.mlr.press/v139/a21a.html',
      },
    ],
    [
      `- [Toy Models of Trees](${abs}), Kipf and Welling 2017`,
      'Toy Models of Trees',
      { author: kipf, issued: '2017', ...paper },
    ],
    [
      `- 2026-05-12 [Toy Models of Trees](${abs}) - Brain and Cognition, 2022`,
      'Toy Models of Trees',
      { issued: '2022', 'container-title': 'Brain and Cognition', ...paper },
    ],
    [`- [Toy Models of Trees](${abs}) - a good start for beginners`, 'Toy Models of Trees', paper],
    [
      `- [Toy Models of Trees](${abs}) - Machine Learning, 2022`,
      'Toy Models of Trees',
      { issued: '2022', 'container-title': 'Machine Learning', ...paper },
    ],
    [
      `- Locating and Editing Facts\n  - [paper](${abs})\n  - [code](https://github.com/a/b)`,
      'Locating and Editing Facts',
      { ...paper, links: [{ rel: 'code', href: 'https://github.com/a/b' }] },
    ],
  ] as const)
    test(`such as “${entry.slice(0, 90)}” is a paper`, () => {
      const { drafts, problems } = read(entry);
      assert.deepEqual(problems, []);
      assert.equal(drafts.length, 1);
      assert.equal(drafts[0]?.title, title);
      assert.deepEqual(drafts[0]?.fields, fields);
    });

  for (const entry of [
    '- See https://example.org/news for more.',
    '- ![badge](https://arxiv.org/abs/2202.05262)',
    '- <img src="https://arxiv.org/abs/2202.05262">',
    '- [Contents](#contents)',
  ])
    test(`such as “${entry}” is not a paper`, () => assert.deepEqual(read(entry).drafts, []));

  test('is detected with URLs that are not links', () =>
    assert.equal(
      detectFormat({
        name: 'list.md',
        text: `# Reading\n\n- Locating and Editing Facts (Meng et al., NeurIPS 2022) ${abs}\n2. ${abs}\n`,
      })?.name,
      'markdown-list',
    ));
});

describe('words that may be authors, a venue or a year and cannot be read are reported with their line', () => {
  for (const [entry, words] of [
    [
      `[Toy Models of Trees](${abs}) - Kipf, T. N., and Welling, M., ICLR 2017`,
      'Kipf, T. N., and Welling, M.',
    ],
    [`[Toy Models of Trees](${abs}), Ada Lovelace, ICLR 2017`, 'Ada Lovelace'],
    [`Hugging Face, ICLR 2017. [Toy Models of Trees](${abs})`, 'Hugging Face'],
    [`Added in 2024 [Toy Models of Trees](${abs})`, 'Added in 2024'],
  ] as const)
    test(entry, () => {
      const { drafts, problems } = read(`# Papers\n\n- ${entry}\n`);
      assert.deepEqual(
        problems.map(({ code, line, message }) => [code, line, message]),
        [
          [
            'field-left-out',
            3,
            `“Toy Models of Trees”: “${words}” was not read as authors, a venue or a year.`,
          ],
        ],
      );
      assert.equal(drafts[0]?.fields.author, undefined);
    });
});

test('an entry with a URL and words of a reference, but no title, is reported', () => {
  const { drafts, problems } = read(
    `- Toy Models (Meng et al., 2022) https://example.org/a.pdf\n- [Facts about Trees](${abs})\n`,
  );
  assert.equal(drafts.length, 1);
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['line-not-understood', 1]],
  );
});

test('a table row with a paper’s URL is reported if no column has titles', () =>
  assert.deepEqual(
    read(`| Thing | Where |\n|---|---|\n| Facts | [here](${abs}) |\n| Trees | at home |\n`)
      .problems.filter(({ severity }) => severity === 'warning')
      .map(({ code, line }) => [code, line]),
    [['line-not-understood', 3]],
  ));

test('the report of an invalid date says how to write one', () =>
  assert.deepEqual(
    read(`| Date | Title |\n|---|---|\n| 2 May | [Toy Models](${abs}) |\n`).problems.map(
      ({ code, line, hint }) => [code, line, hint],
    ),
    [
      [
        'field-left-out',
        3,
        'Write the date of publication as 2025, 2025-04 or 2025-04-28. The paper is kept without it.',
      ],
    ],
  ));
