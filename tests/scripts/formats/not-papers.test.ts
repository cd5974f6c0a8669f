import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { papersPage } from '../../../scripts/formats/papers-page.ts';
import { read } from './read-fixture.ts';

/** Texts that are not papers pages, as people keep them, and the only problem that is reported. */
const texts: [what: string, name: string, text: string, code: string][] = [
  [
    'meeting notes in Markdown',
    'a.md',
    '## Agenda for next Tuesday\n\nWe meet at ten in the small room. Bring the slides.\n\n## Decisions of last week\n\nThe budget was accepted. Ada orders the new screen.\n',
    'papers-unlikely',
  ],
  [
    'meeting notes as text',
    'a.txt',
    'Agenda for next Tuesday\n\nWe meet at ten in the small room. Bring the slides.\n\nDecisions of last week\n\nThe budget was accepted. Ada orders the new screen.\n',
    'papers-unlikely',
  ],
  [
    'notes in bold headings',
    'a.md',
    '**Agenda for next Tuesday**\n\nWe meet at ten.\n\n**Decisions of last week**\n\nThe budget was accepted.\n',
    'papers-unlikely',
  ],
  [
    'a shopping list',
    'a.txt',
    'Two pounds of apples\nA loaf of brown bread\nCoffee for the office\nSix eggs and butter\n',
    'titles-uncertain',
  ],
  [
    'a recipe',
    'a.txt',
    'Bread With Very Little Work\n\nMix flour, water, salt and yeast. Wait for a day.\n\nHow to Bake It Well\n\nHeat the oven with the pot in it. Bake for forty minutes.\n',
    'papers-unlikely',
  ],
  [
    'the programme of a day',
    'a.md',
    '# Spring day of the group\n\n- Coffee and a short welcome\n- Talk about the new building\n- Lunch in the garden together\n',
    'titles-uncertain',
  ],
  [
    'headlines',
    'a.txt',
    'Town Council Votes for a New Bridge\n\nLocal Team Wins in the Last Minute\n\nRain Expected Until the Weekend Comes\n',
    'titles-uncertain',
  ],
  [
    'a table of contents',
    'a.txt',
    'How the Garden Was Planned\nWhat We Planted in Spring\nA Summer Without Any Rain\nWhat the Autumn Brought Us\n',
    'titles-uncertain',
  ],
  [
    'a letter',
    'a.txt',
    'Dear friends of the library\n\nThe reading room is closed in August.\n\nWith kind regards to all\n\nYour library team wishes you a good summer.\n',
    'papers-unlikely',
  ],
  [
    'release notes',
    'a.md',
    '## Version two of the app\n\nThe window remembers its size.\n\n## Version one of the app\n\nFirst release for everybody.\n',
    'papers-unlikely',
  ],
  [
    'questions and answers',
    'a.md',
    '### Where can I park my bicycle?\n\nBehind the house, next to the door.\n\n### When does the kitchen open?\n\nAt eight, except on Sundays.\n',
    'papers-unlikely',
  ],
  [
    'a poem',
    'a.txt',
    'The fog comes over the harbour\non its little soft feet\nand looks at the city\nwithout making a sound\n',
    'titles-uncertain',
  ],
];

/** Lists of formatted references. */
const references: [what: string, name: string, text: string][] = [
  [
    'one per line',
    'a.txt',
    'Vaswani et al. Attention Is All You Need. NeurIPS 2017.\nKipf and Welling. Semi-Supervised Classification with Graph Convolutional Networks. ICLR 2017.\n',
  ],
  ['only one', 'a.txt', 'Vaswani et al. Attention Is All You Need. NeurIPS 2017.\n'],
  [
    'with numbers and a heading, wrapped',
    'a.txt',
    'Bibliography\n\n[1] He, K., Zhang, X., Ren, S., & Sun, J. (2016). Deep residual learning\nfor image recognition. CVPR.\n\n[2] Ian Goodfellow, Jean Pouget-Abadie, Mehdi Mirza.\n"Generative Adversarial Nets", NIPS 2014.\n',
  ],
  [
    'as a list in Markdown',
    'a.md',
    '- Vaswani et al. Attention Is All You Need. NeurIPS 2017.\n- K. He and X. Zhang. Deep Residual Learning for Image Recognition. CVPR 2016.\n',
  ],
];

describe('a list of formatted references', () => {
  for (const [what, name, text] of references)
    test(`${what} is refused as such`, () => {
      const { drafts, problems } = read(name, text);
      assert.deepEqual(drafts, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['citations-unsupported'],
      );
    });
});

describe('a text that is not a papers page', () => {
  for (const [what, name, text, code] of texts)
    test(`such as ${what} gives no papers but the error ${code}`, () => {
      const { drafts, problems } = papersPage.parse({ name, text });
      assert.deepEqual(drafts, []);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.severity]),
        [[code, 'error']],
      );
    });

  for (const [what, name, text, code] of texts)
    if (code === 'papers-unlikely')
      test(`such as ${what} is read when the format is chosen`, () => {
        const options = { isFormatChosen: true };
        assert.equal(papersPage.parse({ name, text, options }).drafts.length, 2);
      });
});

describe('short abstracts are read', () => {
  const short =
    '## A Counter That Falls Asleep\n\nIt counts sheep. SOURCE\n\n## How Early Readers Stop\n\nThey stop early.\n';
  for (const source of [
    'https://example.org/a',
    'arXiv:2504.00001',
    'doi: 10.1000/182',
    'By Ada Lovelace et al.',
    '12 authors',
  ])
    test(`with ${source}`, () =>
      assert.equal(
        papersPage.parse({ name: 'a.md', text: short.replace('SOURCE', source) }).drafts.length,
        2,
      ));

  test('below words of a papers page', () =>
    assert.equal(
      papersPage.parse({ name: 'a.md', text: `Daily Papers\n\n${short.replace('SOURCE', '')}` })
        .drafts.length,
      2,
    ));
});
