/** Digests with long values and names. */

const authors = Array.from({ length: 20 }, (_, index) => `Ada Augusta Lovelace ${index}`);
const record = {
  title: 'A Paper With Long Values',
  author: [{ family: authors.join(' / ') }],
  'container-title': 'Venue '.repeat(41),
  keyword: ['keyword '.repeat(50)],
};
const papers = [
  record,
  { ...record, title: 'Another Paper With Long Values' },
  { title: '深层学习'.repeat(40) },
  { title: '𠀀𠀁𠀂𠀃'.repeat(40) },
  { id: 'x'.repeat(300), title: 'A Long Identifier' },
];

/** By file name; authors, venues, keywords, titles and ids are longer than file names can be. */
export const longDigests = {
  [`${'d'.repeat(245)}.json`]: JSON.stringify(papers),
  [`${'深'.repeat(80)}.bib`]: '@misc{a, title = {A Paper of Another Digest}}',
  [`2025-01-02-${'s'.repeat(230)}.bib`]: '@misc{b, title = {A Paper of a Long Series}}',
};
