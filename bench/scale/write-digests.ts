import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Papers of a digest that is added to a collection: those of a day. */
const MAX_ADDED = 60;

/** The corpora of so many papers in a folder, by name. */
const corpora = [
  [1_000, 'papers-1k.csl.json.gz'],
  [10_000, 'papers-10k.csl.json.gz'],
  [100_000, 'papers-100k.csl.json.gz'],
] as const;

/** The file that `--papers` names: itself, or the smallest corpus with so many papers. */
export function findCorpus(papers: string, folder: string): string {
  if (!/^\d+$/.test(papers)) return papers;
  const [, name] = corpora.find(([size]) => size >= Number(papers)) ?? corpora.at(-1)!;
  return join(folder, name);
}

/** A content folder with all papers of a corpus of CSL-JSON, or as many as `papers` says, in one digest. Returns what adds a later digest to it. */
export function writeDigests(content: string, corpus: string, papers: string): () => void {
  const bytes = readFileSync(corpus);
  const text = (corpus.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const all = JSON.parse(text) as unknown[];
  const count = /^\d+$/.test(papers) ? Math.min(Number(papers), all.length) : all.length;
  // The last ones of the corpus come later.
  const first = all.slice(0, Math.max(1, count - MAX_ADDED));
  const added = all.slice(first.length, first.length + MAX_ADDED);
  mkdirSync(join(content, 'digests'), { recursive: true });
  const write = (name: string, items: unknown[]) =>
    writeFileSync(
      join(content, 'digests', `${name}.csl.json.gz`),
      gzipSync(JSON.stringify(items, null, 0).replaceAll('},{"id"', '},\n{"id"')),
    );
  write('2025-01-01-corpus', first);
  return () => write('2025-02-01-added', added);
}
