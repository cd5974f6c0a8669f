/**
 * What each word list contributes to finding topics: `npm run bench:topics -- [FILE.csv [LANGUAGE]]` (columns `title`, `abstract`, `keywords`; default
 * ../shared/corpora/miniconf-iclr2020.csv, `en`). The topics are found without the authors' keywords and compared with these keywords: with all lists, and
 * then with each list emptied.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { minPapers } from '../src/analysis/topics/choose-terms.ts';
import { findTopics } from '../src/analysis/topics/find-topics.ts';
import { keyOf } from '../src/analysis/topics/phrases.ts';
import { wordLists } from '../src/analysis/topics/words.ts';
import { toTextLanguage } from '../src/text/text-language.ts';

const [, , file = '../shared/corpora/miniconf-iclr2020.csv', language = 'en'] = process.argv;
if (!existsSync(file)) {
  console.error(`${file} does not exist: name a CSV file with title, abstract and keywords.`);
  process.exit(1);
}

interface Row {
  title: string;
  abstract: string;
  keywords: string;
}

const rows = parse<Row>(readFileSync(file), { columns: true });
const texts = rows.map(({ title, abstract }, index) => ({
  id: String(index),
  title,
  abstract,
  language: toTextLanguage({ title, abstract }, language),
}));

/** The keys of keywords that enough papers have to be topics. */
const frequentKeywords = new Set(
  [
    ...Map.groupBy(
      rows.flatMap(({ keywords }) => [...new Set(keywords.split(/[|;,]/).map(keyOf))]),
      (key) => key,
    ),
  ].flatMap(([key, uses]) => (key && uses.length >= minPapers(rows.length) ? [key] : [])),
);

const findKeys = () =>
  findTopics(texts, { rename: {}, join: {}, hide: [], add: {} }).topics.map(({ name }) =>
    keyOf(name),
  );

/** The keys of the topics that are found with one list emptied. */
function findKeysWithout(list: Set<string>): string[] {
  const words = [...list];
  list.clear();
  try {
    return findKeys();
  } finally {
    for (const word of words) list.add(word);
  }
}

const all = findKeys();

function toRow(name: string, keys: string[]) {
  const found = keys.filter((key) => frequentKeywords.has(key)).length;
  return {
    without: name,
    'topics that differ': keys.filter((key) => !all.includes(key)).length,
    'are keywords (precision)': (found / (keys.length || 1)).toFixed(3),
    'keywords found (recall)': (found / frequentKeywords.size).toFixed(3),
  };
}

console.log(
  `${rows.length} papers, ${all.length} topics, ${frequentKeywords.size} keywords in ${minPapers(rows.length)} papers or more`,
);
console.table([
  toRow('–', all),
  ...Object.entries(wordLists).map(([name, list]) => toRow(name, findKeysWithout(list))),
]);
