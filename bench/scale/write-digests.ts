import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Maximum number of papers of the digest that is added later: about as many as appear in a day. */
const MAX_ADDED = 60;

/** The corpora: number of papers, and file name. */
const corpora = [
  [1_000, 'papers-1k.csl.json.gz'],
  [10_000, 'papers-10k.csl.json.gz'],
  [100_000, 'papers-100k.csl.json.gz'],
] as const;

/** The file that `--papers` names: itself, or the smallest corpus with at least that many papers. */
export function findCorpus(papers: string, folder: string): string {
  if (!/^\d+$/.test(papers)) return papers;
  const [, name] = corpora.find(([size]) => size >= Number(papers)) ?? corpora.at(-1)!;
  return join(folder, name);
}

/** Writes a content folder with the papers of a CSL-JSON corpus (as many as `papers` says) in one digest. Returns a function that adds a later digest. */
export function writeDigests(content: string, corpus: string, papers: string): () => void {
  const bytes = readFileSync(corpus);
  const text = (corpus.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const all = JSON.parse(text) as unknown[];
  const count = /^\d+$/.test(papers) ? Math.min(Number(papers), all.length) : all.length;
  // The last papers are kept for the later digest.
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
