/**
 * `npm run bench:bibtex -- [FILE …]`: reads BibTeX files with our reader and with @retorquere/bibtex-parser, and prints how many entries and titles differ,
 * with the first differences. Default: the corpora in ../shared.
 */
import { globSync, readFileSync } from 'node:fs';
import { parse } from '@retorquere/bibtex-parser';
import { decode } from '../scripts/convert/decode.ts';
import { bibtex } from '../scripts/formats/bibtex.ts';
import { parseTex } from '../src/text/parse-tex.ts';
import { toPlain } from '../src/text/plain.ts';

/** Maximum number of differences of each kind that are printed for each file. */
const MAX_SHOWN = 5;

const files = process.argv.slice(2);
const paths =
  files.length > 0 ? files : globSync('../shared/{corpora/bibtex,references}/*.bib').sort();

/** The letters and digits of a title: the readers treat TeX, quotes and capitals in different ways. */
const squeeze = (title: string) =>
  title
    .replace(/<[^>]*>/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

for (const path of paths) {
  const text = decode(path, readFileSync(path));
  if (typeof text !== 'string') continue;
  const { drafts } = bibtex.parse({ name: 'a.bib', text });
  const ours = new Map(
    drafts.map(({ id = '', title }) => [id, squeeze(toPlain(parseTex(title).tree))]),
  );
  const { entries } = parse(text, { sentenceCase: false });
  const theirs = new Map(
    entries.flatMap(({ key, fields: { title } }) => (title ? [[key, squeeze(title)]] : [])),
  );
  const missing = [...theirs.keys()].filter((key) => !ours.has(key));
  const different = [...theirs].filter(([key, title]) => ours.has(key) && ours.get(key) !== title);
  console.log(
    `${path}: ${ours.size} and ${theirs.size} keys; ${missing.length} only theirs, ${different.length} different titles`,
  );
  for (const key of missing.slice(0, MAX_SHOWN)) console.log(`  only theirs: ${key}`);
  for (const [key, title] of different.slice(0, MAX_SHOWN))
    console.log(`  ${key}: ${ours.get(key)}\n  ${' '.repeat(key.length)}  ${title}`);
}
