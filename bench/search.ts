/**
 * `npm run bench:search -- --collection DIR [--queries FILE] [--json]`: builds the site, gives it the search index of `DIR/docs.jsonl`,
 * and runs the queries on its search page in Chromium; for comparison, textbook BM25 on the same texts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../scripts/preview/server.ts';
import { writeIndex } from '../src/search/write-index.ts';
import { launchBrowser } from '../tests/browser.ts';
import { bm25 } from './search/bm25.ts';
import { runQueries, measureCost, type Cost } from './search/browse.ts';
import { readCollection, toRecords, type Collection, type Query } from './search/collection.ts';
import { measure, percentile, type Judged, type Measures } from './search/measures.ts';

/** Number of results requested: 100 for recall, and one in case `exclude` removes one. */
const DEPTH = 101;
/** Number of sessions in fresh browsers whose bytes are counted, and of queries in each. */
const [SESSIONS, QUERIES_PER_SESSION] = [12, 5];

const { values } = parseArgs({
  options: {
    collection: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const folder = values.collection;
if (!folder || !existsSync(join(folder, 'docs.jsonl'))) {
  console.error(
    'Name a collection: --collection DIR, a folder with docs.jsonl, queries.jsonl and qrels.tsv.',
  );
  process.exit(2);
}
const collection = readOrExit(folder);
const report = await withSite(collection, async (url) => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${url}search/?q=first`);
    await page.waitForSelector('html[data-search=ready]');
    const texts = collection.queries.map(({ text }) => text);
    const answers = await runQueries(page, texts, DEPTH);
    const cached = (await runQueries(page, texts.slice(0, 300), 10)).map(({ ms }) => ms);
    await page.close();
    const costs: Cost[] = [];
    for (const queries of toSessions(texts))
      costs.push(await measureCost(browser, `${url}search/`, queries));
    return summarise(
      collection,
      answers.map(({ ids }) => ids),
      cached,
      costs,
    );
  } finally {
    await browser.close();
  }
});
if (values.json) console.log(JSON.stringify(report));
else print(report);

function readOrExit(from: string): Collection {
  try {
    return readCollection(from, values.queries);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

async function withSite<Result>(
  { docs }: Collection,
  run: (url: string) => Promise<Result>,
): Promise<Result> {
  const out = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    const built = spawnSync(process.execPath, ['scripts/build.ts', '--out', out, '--base', '/'], {
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stdout + built.stderr);
    await writeIndex(toRecords(docs), join(out, 'pagefind'));
    const server = await startServer({ folder: out, base: '/', port: 0 });
    try {
      return await run(server.url);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The queries of each session: some at even intervals, each with those that follow it. */
function toSessions(texts: string[]): string[][] {
  const step = Math.max(1, Math.floor(texts.length / SESSIONS));
  return Array.from({ length: Math.min(SESSIONS, texts.length) }, (_, at) =>
    texts.slice(at * step, at * step + QUERIES_PER_SESSION),
  );
}

function summarise(
  { docs, queries, grades }: Collection,
  rankings: string[][],
  cached: number[],
  costs: Cost[],
) {
  const textbook = bm25(docs);
  const judge = (rankingOf: (query: Query, at: number) => string[], kind?: string): Judged[] =>
    queries.flatMap((query, at) => {
      const judged = grades.get(query.id);
      if (!judged || (kind !== undefined && query.kind !== kind)) return [];
      return [
        {
          ranking: rankingOf(query, at)
            .filter((id) => id !== query.exclude)
            .slice(0, 100),
          grades: judged,
        },
      ];
    });
  const ours = (_: Query, at: number) => rankings[at] ?? [];
  const theirs = ({ text }: Query) => textbook(text);
  const kinds = [...new Set(queries.flatMap(({ kind }) => kind ?? []))];
  const round = (value: number) => Math.round(value * 10) / 10;
  const cold = costs.map(({ cold: first }) => first);
  const next = costs.flatMap(({ next: kib }) => kib);
  return {
    ...measure(judge(ours)),
    bm25: measure(judge(theirs)),
    kinds: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        { ...measure(judge(ours, kind)), bm25: measure(judge(theirs, kind)) },
      ]),
    ),
    latencyMs: {
      cached: { p50: round(percentile(cached, 0.5)), p95: round(percentile(cached, 0.95)) },
      cold: {
        p50: round(
          percentile(
            cold.map(({ ms }) => ms),
            0.5,
          ),
        ),
        p95: round(
          percentile(
            cold.map(({ ms }) => ms),
            0.95,
          ),
        ),
      },
    },
    kib: {
      cold: {
        p50: round(
          percentile(
            cold.map(({ kib }) => kib),
            0.5,
          ),
        ),
        p95: round(
          percentile(
            cold.map(({ kib }) => kib),
            0.95,
          ),
        ),
      },
      next: { p50: round(percentile(next, 0.5)), p95: round(percentile(next, 0.95)) },
    },
  };
}

function print({ bm25: textbook, kinds, latencyMs, kib, ...all }: ReturnType<typeof summarise>) {
  const row = (name: string, { queries, ...measures }: Measures) =>
    console.log(
      `${name.padEnd(14)} ${String(queries).padStart(5)}  ${Object.entries(measures)
        .map(([measureName, value]) => `${measureName} ${value.toFixed(3)}`)
        .join('  ')}`,
    );
  row('site', all);
  row('BM25', textbook);
  for (const [kind, { bm25: theirs, ...ours }] of Object.entries(kinds)) {
    row(kind, ours);
    row('  BM25', theirs);
  }
  console.log(`ms  ${JSON.stringify(latencyMs)}\nKiB ${JSON.stringify(kib)}`);
}
