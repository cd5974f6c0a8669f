import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNeighbours } from '../../src/search/neighbours.ts';
import type { SearchRecord } from '../../src/search/record.ts';

export interface Doc {
  id: string;
  title: string;
  abstract?: string;
  authors?: string[];
  year?: number | string;
}

export interface Query {
  id: string;
  text: string;
  kind?: string;
  /** A paper to leave out of the ranking. */
  exclude?: string;
}

/** A judged collection; `grades` by query, then by paper. */
export interface Collection {
  docs: Doc[];
  queries: Query[];
  grades: Map<string, Map<string, number>>;
}

export function readCollection(folder: string, queryFile: string): Collection {
  const queries = existsSync(queryFile) ? queryFile : join(folder, queryFile);
  const grades = new Map<string, Map<string, number>>();
  for (const row of readLines(join(folder, 'qrels.tsv'))) {
    const [query = '', paper = '', grade = '1'] = row.split('\t');
    grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(paper, Number(grade)));
  }
  return {
    docs: readLines(join(folder, 'docs.jsonl')).map((line) => JSON.parse(line) as Doc),
    queries: readLines(queries).map((line) => JSON.parse(line) as Query),
    grades,
  };
}

const readLines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** What the site would index of plain texts. */
export function toRecords(docs: Doc[]): SearchRecord[] {
  const texts = docs.map(({ id, title, abstract = '' }) => ({ id, title, abstract }));
  const related = findNeighbours(texts);
  return docs.map(({ id, title, abstract = '', authors = [], year }) => ({
    id,
    url: `papers/${encodeURIComponent(id)}/`,
    title: escape(title),
    abstract: escape(abstract),
    authors,
    topics: [],
    digests: [],
    has: [],
    related: (related.get(id) ?? []).map((one) => one.id),
    ...(year !== undefined && { year: String(year) }),
  }));
}

/** Plain text as Markdown. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>$&#|~]/g, '\\$&');
