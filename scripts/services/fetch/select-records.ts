import { plain } from '../../../src/text/views.ts';
import { toCandidate, type Candidate } from '../../convert/candidate.ts';
import { normalise } from '../../convert/keys.ts';
import type { Draft, Format } from '../../formats/format.ts';
import { readJsonRecords } from '../../formats/reading/json-records.ts';

/** A digest's text before it is written. */
export interface DigestText {
  /** File name: `2026-11-24-hugging-face.json`. */
  name: string;
  text: string;
  format: Format;
}

export interface Selection {
  text: string;
  /** How many papers it has. */
  papers: number;
  /** What was left out because the converter could not read it, in words. */
  broken: string[];
  /** Whether not one record could be read. */
  isUnreadable: boolean;
  /** How many more there are than `limit`. */
  left: number;
}

/** Members whose list holds the records of a JSON file, as the formats know them. */
const jsonLists = ['papers', 'dailyPapers', 'results', 'items', 'references'];

/**
 * The same file with only the records that `keep` takes, the first `limit` of them, still of the same format. A record that would stop the
 * conversion is left out and named. Throws where the file as a whole cannot be read, or the format does not allow records to be taken out.
 */
export function selectRecords(
  digest: DigestText,
  keep: (candidate: Candidate) => boolean,
  limit = Infinity,
): Selection {
  const { name, format } = digest;
  const text = breakLines(digest.text);
  const reading = format.parse({ name, text });
  const records = reading.drafts.map((draft, index) => toRecord(draft, index, name));
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  const matching = records.filter(({ candidate }) => candidate && keep(candidate));
  const wanted = matching.slice(0, limit);
  const left = matching.length - wanted.length;
  const broken = [
    ...errors.map(({ line, message }) => `line ${line ?? 1}: ${message}`),
    ...records.flatMap(({ problem }) => problem ?? []),
  ];
  const isUnreadable = broken.length > 0 && records.every(({ candidate }) => !candidate);
  const isWhole = wanted.length === records.length && broken.length === 0;
  if (isWhole) return { text, papers: wanted.length, broken, isUnreadable, left };
  const spans = new Set(wanted.map(({ draft }) => draft.lines.join('-')));
  const selected = takeRecords(
    text,
    reading.drafts,
    spans,
    errors.map(({ line }) => line),
  );
  const check = wanted.length === 0 ? undefined : format.parse({ name, text: selected });
  const isReadable = check?.problems.every(({ severity }) => severity !== 'error') ?? true;
  if (!isReadable || (check?.drafts.length ?? 0) !== wanted.length)
    throw new Error(`records cannot be taken out of a file of the format ${format.name}`);
  return { text: selected, papers: wanted.length, broken, isUnreadable, left };
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

/** One member or one record a line, so that a paper has its own lines in the conversion log: JSON is indented, XML records begin a line. */
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
  const kept = records.filter(({ lines }) => wanted.has(lines.join('-')));
  const list = kept.map(({ start, end }) => text.slice(start, end)).join(',\n  ');
  return text.slice(0, first.start) + list + text.slice(last.end);
}

/** Whether a paper's title or abstract has one of the keywords, where there are some, and none of those in `without`. */
export function matchesKeywords(
  { frontMatter, body }: Pick<Candidate, 'frontMatter' | 'body'>,
  { keywords, without }: { keywords?: string[] | undefined; without?: string[] | undefined },
): boolean {
  if (!keywords && !without) return true;
  const text = ` ${normalise(`${plain(frontMatter.title)} ${plain(body)}`)} `;
  // A word also stands for its plural.
  const has = (word: string) =>
    ['', 's', 'es'].some((ending) => text.includes(` ${normalise(word)}${ending} `));
  return (keywords?.some(has) ?? true) && !(without?.some(has) ?? false);
}
