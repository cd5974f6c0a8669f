/**
 * `npm run bench:close-matches -- DIR …`: how well “close matches” (`closeShare` in `src/search/rank.ts`) separates relevant papers from the
 * other results, compared with fixed shares of the query's weight. Each folder is a judged collection as in `npm run bench:search`; its
 * `queries.jsonl` and `queries-short.jsonl` are searched for. For each query: precision of the close matches and of the other results, recall
 * (relevant papers that are close matches), and F1 of both; then the means over queries with a similar number of words.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../src/search/engine.ts';
import type { Ranked } from '../src/search/rank.ts';
import { writeIndex } from '../src/search/write-index.ts';
import { readCollection, toRecords } from './search/collection.ts';

const FIXED_SHARES = [0.3, 0.4, 0.5, 0.6, 0.67, 0.75, 1];
/** Maximum numbers of words of the queries in each group. */
const GROUPS = [3, 5, 8, 12, Infinity];

const folders = process.argv.slice(2);
const missing = folders.find((folder) => !existsSync(join(folder, 'docs.jsonl')));
if (folders.length === 0 || missing !== undefined) {
  console.error(
    missing === undefined
      ? 'Name judged collections: npm run bench:close-matches -- DIR …'
      : `File not found: ${join(missing, 'docs.jsonl')}.`,
  );
  process.exit(2);
}

const answers: Answer[] = [];
for (const folder of folders) answers.push(...(await searchAll(folder)));
const groups = Map.groupBy(answers, ({ words }) => GROUPS.find((end) => words <= end)!);
for (const [end, group] of [...groups].sort(([a], [b]) => a - b)) {
  const name = end === Infinity ? `${GROUPS.at(-2)! + 1} words or more` : `up to ${end} words`;
  console.log(`\n${group.length} queries of ${name}`);
  const fixed = FIXED_SHARES.map((share) => [`≥ ${share}`, isAtLeast(share)] as const);
  const rules = [...fixed, ['chosen', ({ isClose }: Result) => isClose] as const];
  console.table(
    Object.fromEntries(rules.map(([rule, isClose]) => [rule, measure(group, isClose)])),
  );
}

interface Result extends Pick<Ranked, 'share' | 'isClose'> {
  isRelevant: boolean;
}

interface Answer {
  /** Number of words of the query that are searched for. */
  words: number;
  results: Result[];
  /** Number of relevant papers in the collection. */
  relevant: number;
}

/** The results of all queries of a collection that have a relevant paper. */
async function searchAll(folder: string): Promise<Answer[]> {
  const files = ['queries-short.jsonl', 'queries.jsonl'].filter((file) =>
    existsSync(join(folder, file)),
  );
  const index = mkdtempSync(join(tmpdir(), 'offprint-close-'));
  try {
    await writeIndex(toRecords(readCollection(folder).docs), index);
    const engine = await openEngine((path) => {
      const { buffer, byteOffset, length } = readFileSync(join(index, path));
      return Promise.resolve(buffer.slice(byteOffset, byteOffset + length));
    });
    const answers: Answer[] = [];
    for (const file of files) answers.push(...(await searchFile(engine, folder, file)));
    return answers;
  } finally {
    rmSync(index, { recursive: true });
  }
}

async function searchFile(engine: Engine, folder: string, file: string): Promise<Answer[]> {
  const { queries, grades } = readCollection(folder, file);
  const ids = await engine.ids();
  const answers: Answer[] = [];
  for (const { id, text, exclude } of queries) {
    const judged = [...(grades.get(id) ?? [])].filter(([, grade]) => grade > 0);
    const relevant = new Set(judged.map(([paper]) => paper));
    if (relevant.size === 0) continue;
    const { ranked, stems } = await engine.search({ query: `${text} ` });
    const results = ranked
      .filter(({ page }) => ids[page] !== exclude)
      .map(({ page, share, isClose }) => ({
        share,
        isClose,
        isRelevant: relevant.has(ids[page]!),
      }));
    answers.push({ words: stems.size, results, relevant: relevant.size });
  }
  return answers;
}

type Rule = (result: Result) => boolean;

function isAtLeast(least: number): Rule {
  return ({ share }) => share >= least;
}

/** Means over the queries. */
function measure(answers: Answer[], isClose: Rule) {
  const rows = answers.map(({ results, relevant }) => {
    const close = results.filter(isClose);
    const [found, all] = [close, results].map(
      (list) => list.filter((result) => result.isRelevant).length,
    );
    const precision = found! / (close.length || 1);
    const rest = (all! - found!) / (results.length - close.length || 1);
    const recall = found! / relevant;
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    return { close: close.length, precision, rest, recall, f1 };
  });
  const mean = (name: keyof (typeof rows)[number]) =>
    rows.reduce((sum, row) => sum + row[name], 0) / rows.length;
  return {
    'close matches': Math.round(mean('close')),
    'queries without': rows.filter(({ close }) => close === 0).length,
    precision: round(mean('precision')),
    'precision of others': round(mean('rest')),
    recall: round(mean('recall')),
    F1: round(mean('f1')),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
