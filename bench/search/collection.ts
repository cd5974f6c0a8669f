import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNeighbours } from '../../src/analysis/neighbours/neighbours.ts';
import type { SearchRecord } from '../../src/search/record.ts';

export interface Doc {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  year?: number | string | null | undefined;
}

type RawDoc = Pick<Doc, 'id'> & { [Key in keyof Doc]?: Doc[Key] | null };

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

/** Reads queries from a file in the folder or at another path. Throws if a file is missing or a line is not valid JSON. */
export function readCollection(folder: string, queryFile?: string): Collection {
  const inFolder = join(folder, queryFile ?? 'queries.jsonl');
  const queries = queryFile !== undefined && !existsSync(inFolder) ? queryFile : inFolder;
  const grades = new Map<string, Map<string, number>>();
  for (const { line } of readLines(join(folder, 'qrels.tsv'))) {
    const [query = '', paper = '', grade = '1'] = line.split(/\s*\t\s*/);
    grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(paper, Number(grade)));
  }
  return {
    docs: readJsonLines<RawDoc>(join(folder, 'docs.jsonl')).map(withTexts),
    queries: readJsonLines<Query>(queries).map(({ exclude, ...query }) => ({
      ...query,
      ...(exclude !== undefined && { exclude: String(exclude) }),
    })),
    grades,
  };
}

/** Missing or null values are treated as empty. */
const withTexts = ({ id, title, abstract, authors, year }: RawDoc): Doc => ({
  id,
  year,
  title: title ?? '',
  abstract: abstract ?? '',
  authors: [authors ?? []].flat(),
});

function readLines(file: string): { line: string; place: string }[] {
  if (!existsSync(file)) throw new Error(`${file} is missing.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== '');
}

/** Converts numeric ids to text, as in qrels. */
const readJsonLines = <Row extends { id: string }>(file: string): Row[] =>
  readLines(file).map(({ line, place }) => {
    try {
      const row = JSON.parse(line) as Row;
      return { ...row, id: String(row.id) };
    } catch {
      throw new Error(`${place} is not a JSON object.`);
    }
  });

/** The search records of documents with plain texts, as the site would index them. */
export function toRecords(docs: Doc[]): SearchRecord[] {
  const texts = docs.map(({ id, title, abstract }) => ({ id, title, abstract }));
  const related = findNeighbours(texts);
  return docs.map(({ id, title, abstract, authors, year }) => ({
    id,
    url: `papers/${encodeURIComponent(id)}/`,
    title: escape(title),
    abstract: escape(abstract),
    authors,
    topics: [],
    related: (related.get(id) ?? []).map((other) => other.id),
    ...(year !== undefined && year !== null && { filters: { year: [String(year)] } }),
  }));
}

/** Plain text as Markdown. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>$&#|~]/g, '\\$&');
