import { plain } from '../../../src/text/views.ts';
import { toCandidate, type Candidate } from '../../convert/candidate.ts';
import { normalise } from '../../convert/keys.ts';
import type { Draft, Format } from '../../formats/format.ts';
import { readJsonRecords } from '../../formats/shared/json-records.ts';

/** A digest's text before it is written. */
export interface DigestText {
  /** File name: `2026-11-24-hugging-face.json`. */
  name: string;
  text: string;
  format: Format;
}

export interface Selection {
  text: string;
  /** Number of papers in `text`. */
  papers: number;
  /** A message for each record that was left out because the converter cannot read it. */
  broken: string[];
  /** Whether no record could be read. */
  isUnreadable: boolean;
  /** Number of matching papers beyond `limit`. */
  beyondLimit: number;
}

/** Properties that can contain the list of records of a JSON file, as in the input formats. */
const jsonLists = ['papers', 'dailyPapers', 'results', 'items', 'references'];

/**
 * Removes all records from a file except the first `limit` that pass `keep`. The format stays the same. Records that would stop the conversion
 * are removed and reported. Throws if the file cannot be parsed, or if records cannot be removed from its format.
 */
export function selectRecords(
  digest: DigestText,
  keep: (candidate: Candidate) => boolean,
  limit = Infinity,
): Selection {
  const { name, format } = digest;
  const text = breakLines(digest.text);
  const parsed = format.parse({ name, text });
  const records = parsed.drafts.map((draft, index) => toRecord(draft, index, name));
  const errors = parsed.problems.filter(({ severity }) => severity === 'error');
  const matching = records.filter(({ candidate }) => candidate && keep(candidate));
  const wanted = matching.slice(0, limit);
  const beyondLimit = matching.length - wanted.length;
  const broken = [
    ...errors.map(({ line, message }) => `line ${line ?? 1}: ${message}`),
    ...records.flatMap(({ problem }) => problem ?? []),
  ];
  const isUnreadable = broken.length > 0 && records.every(({ candidate }) => !candidate);
  const isWhole = wanted.length === records.length && broken.length === 0;
  if (isWhole) return { text, papers: wanted.length, broken, isUnreadable, beyondLimit };
  const spans = new Set(wanted.map(({ draft }) => draft.lines.join('-')));
  const selected = takeRecords(
    text,
    parsed.drafts,
    spans,
    errors.map(({ line }) => line),
  );
  const reparsed = wanted.length === 0 ? undefined : format.parse({ name, text: selected });
  const isReadable = reparsed?.problems.every(({ severity }) => severity !== 'error') ?? true;
  if (!isReadable || (reparsed?.drafts.length ?? 0) !== wanted.length)
    throw new Error(`records cannot be removed from files in the format ${format.name}`);
  return { text: selected, papers: wanted.length, broken, isUnreadable, beyondLimit };
}

interface RecordInFile {
  draft: Draft;
  candidate?: Candidate | undefined;
  problem?: string | undefined;
}

function toRecord(draft: Draft, index: number, name: string): RecordInFile {
  const { candidate, problems } = toCandidate(draft, index, '', `digests/${name}`);
  const error = problems.find(({ severity }) => severity === 'error');
  return { draft, candidate, problem: error && `line ${draft.lines[0]}: ${error.message}` };
}

/** Adds line breaks, so that each paper has separate lines in the conversion log: JSON is indented, XML records start on a new line. */
function breakLines(text: string): string {
  if (/^\s*[[{]/.test(text)) return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  if (/^\s*</.test(text))
    return text.replace(/(?<!\n)[ \t]*<(?=(?:entry|item|record)[\s>])/g, '\n<');
  return text;
}

function takeRecords(
  text: string,
  drafts: Draft[],
  wanted: Set<string>,
  brokenLines: (number | undefined)[],
): string {
  if (/^\s*[[{]/.test(text)) return takeJsonRecords(text, wanted);
  const unwanted = drafts.filter(({ lines }) => !wanted.has(lines.join('-')));
  const dropped = new Set([
    ...unwanted.flatMap(({ lines: [from, to] }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
    ...brokenLines,
  ]);
  return text
    .split('\n')
    .filter((_, index) => !dropped.has(index + 1))
    .join('\n');
}

function takeJsonRecords(text: string, wanted: Set<string>): string {
  const { records } = readJsonRecords(text, jsonLists);
  const [first, last] = [records[0], records.at(-1)];
  if (!first || !last) return text;
  const selected = records.filter(({ lines }) => wanted.has(lines.join('-')));
  const list = selected.map(({ start, end }) => text.slice(start, end)).join(',\n  ');
  return text.slice(0, first.start) + list + text.slice(last.end);
}

/** Whether a paper's title or abstract contains one of the keywords, if there are any, and none of those in `without`. */
export function matchesKeywords(
  { frontMatter, body }: Pick<Candidate, 'frontMatter' | 'body'>,
  { keywords, without }: { keywords?: string[] | undefined; without?: string[] | undefined },
): boolean {
  if (!keywords && !without) return true;
  const text = ` ${normalise(`${plain(frontMatter.title)} ${plain(body)}`)} `;
  // Keywords also match their plurals.
  const has = (word: string) =>
    ['', 's', 'es'].some((ending) => text.includes(` ${normalise(word)}${ending} `));
  return (keywords?.some(has) ?? true) && !(without?.some(has) ?? false);
}
