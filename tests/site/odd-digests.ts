/** Digests of `odd-collections.test.ts`, by file name. */

const authors = Array.from({ length: 450 }, (_, index) => `Ada${index} von der Lovelace${index}`);
const longTitle =
  'Combined Measurement of the {Higgs} Boson Mass in $pp$ Collisions at $\\sqrt{s}=7$ and 8 {TeV}: '.repeat(
    3,
  );
const entry = (id: string, fields: Record<string, string>) =>
  `@article{${id}, ${Object.entries(fields)
    .map(([name, value]) => `${name} = {${value}}`)
    .join(', ')}}\n`;

const library = [
  entry('higgs.2015:all', {
    title: longTitle,
    author: authors.join(' and '),
    year: '2015',
    journal: 'Physical Review Letters',
    doi: '10.1103/PhysRevLett.114.191803',
    abstract: 'The mass is $m_H = 125.09 \\pm 0.21$ GeV. '.repeat(30),
    keywords: 'Higgs boson',
  }),
  entry('sheep1999', {
    title: 'Counting Sheep',
    author: 'Bell, Ann and {The Shepherds’ Union}',
    year: '1999',
    journal: 'Journal of Flocks',
    keywords: 'sheep',
  }),
  entry('undated', { title: 'Of No Date', author: 'Bell, Ann' }),
].join('\n');

/** With a long word, which must not widen the page. */
const comments = `comments:
  sheep1999: '*Ada* presents ${'sheep'.repeat(30)} on [Friday](https://example.org/): $x_1 + y$.'
`;

/** A paper of many authors, some of other kinds, and a comment. */
export const bibliography = { 'library.bib': library, 'library.yaml': comments };

/** Digests of five months, so that there is an archive. */
export const weeklies = Object.fromEntries(
  ['2025-01-06', '2025-02-03', '2025-03-03', '2025-04-07', '2025-05-05'].map((date) => [
    `${date}-weekly.bib`,
    entry(`p${date}`, { title: `Read on ${date}` }),
  ]),
);
