import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digestSchema, type Digest } from '../../src/model/ledger.ts';
import { markdownIn, readMarkdownFolder } from '../../src/model/files/markdown-folder.ts';
import { parseYaml } from '../../src/model/files/yaml.ts';
import { sha256 } from '../../src/model/files/sha256.ts';
import { suggestion } from '../../src/text/edit-distance.ts';
import type { Format, Reading, ReadingOptions, Source } from '../formats/format.ts';
import { detectFormat, formats } from '../formats/index.ts';
import { decode } from './decode.ts';
import { toDigestDate } from './digest-date.ts';
import { parseDigestName } from './digest-name.ts';
import { problem, type Problem } from '../problems.ts';

/** A digest's file, read by its format. */
export interface DigestReading {
  id: string;
  /** File name in `content/digests/`. */
  source: string;
  /** Number of lines of the decoded text; a last line without text does not count. */
  lineCount: number;
  sha256: string;
  format: string;
  digest: Digest;
  reading: Reading;
}

const settingsFile = /\.ya?ml$/i;
const extensions = () => formats.flatMap((format) => format.extensions);

/** Reads every digest of a content folder, earliest first; those without a date come last, by name. */
export function readDigests(
  contentDir: string,
  formatName?: string,
  options?: ReadingOptions,
): { digests: DigestReading[]; problems: Problem[] } {
  const folder = join(contentDir, 'digests');
  const names = readdirSync(folder)
    .filter((name) => isDigestFile(folder, name))
    .sort();
  const settings = names.filter((name) => settingsFile.test(name));
  const sources = names.filter((name) => !settingsFile.test(name));
  const results = sources.map((name) => readDigest(folder, name, settings, formatName, options));
  const digests = results.flatMap(({ digest }) => digest ?? []).sort(byDate);
  const problems = results.flatMap((result) => result.problems);
  return {
    digests,
    problems: [...problems, ...findClashes(sources), ...findUnused(settings, sources)],
  };
}

function isDigestFile(folder: string, name: string): boolean {
  if (name.startsWith('.') || /^readme\b/i.test(name)) return false;
  return statSync(join(folder, name)).isFile() || markdownIn(join(folder, name)).length > 0;
}

function byDate(a: DigestReading, b: DigestReading): number {
  const [left, right] = [a, b].map(({ digest, id }) => `${digest.date ?? '9999'} ${id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function readDigest(
  folder: string,
  name: string,
  settings: string[],
  formatName: string | undefined,
  options: ReadingOptions | undefined,
): { digest?: DigestReading; problems: Problem[] } {
  const file = `digests/${name}`;
  const read = readSource(folder, name);
  if ('code' in read) return { problems: [read] };
  const { bytes } = read;
  const { text } = read.source;
  const source: Source = { ...read.source, ...(options && { options }) };
  const format = chooseFormat(source, formatName);
  if (!format) return { problems: [unknownFormat(file, formatName)] };
  const reading = format.parse(source);
  const digestName = parseDigestName(name, extensions());
  const described = readSettings(folder, digestName.id, settings);
  const dated = toDigestDate(file, digestName, described.digest, reading);
  const digest: Digest = {
    ...(digestName.series && { series: digestName.series }),
    ...reading.digest,
    ...described.digest,
    ...(dated.date && { date: dated.date }),
  };
  return {
    digest: {
      id: digestName.id,
      source: name,
      lineCount: countLines(text),
      sha256: sha256(bytes),
      format: format.name,
      digest,
      reading,
    },
    problems: [...reading.problems, ...described.problems, ...dated.problems],
  };
}

/** A file's text, or a folder's Markdown files one after the other, in the order of their names. */
function readSource(folder: string, name: string): { source: Source; bytes: Uint8Array } | Problem {
  const path = join(folder, name);
  if (statSync(path).isFile()) {
    const bytes = readFileSync(path);
    const text = decode(`digests/${name}`, bytes);
    return typeof text === 'string'
      ? { source: { name: name.replace(/\.gz$/i, ''), text }, bytes }
      : text;
  }
  const read = readMarkdownFolder(path, (file) =>
    decode(`digests/${name}/${basename(file)}`, readFileSync(file)),
  );
  if ('code' in read) return read;
  return { source: { name, ...read }, bytes: Buffer.from(read.text) };
}

function countLines(text: string): number {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

function chooseFormat(source: Source, formatName: string | undefined): Format | undefined {
  if (formatName === undefined) return detectFormat(source);
  return formats.find(({ name }) => name === formatName);
}

function unknownFormat(file: string, formatName: string | undefined): Problem {
  const names = formats.map(({ name }) => name);
  if (formatName !== undefined) {
    const message = `Unknown format “${formatName}”.`;
    return problem('format-unknown', file, message, { hint: suggestion(formatName, names) });
  }
  const message = 'Unknown file format.';
  const hint = `Choose one with --format: ${names.join(', ')}.`;
  return problem('format-unknown', file, message, { hint });
}

function readSettings(
  folder: string,
  id: string,
  settings: string[],
): { digest: Digest; problems: Problem[] } {
  const name = settings.find((setting) => setting.replace(settingsFile, '') === id);
  if (!name) return { digest: {}, problems: [] };
  const { value, issues } = parseYaml(readFileSync(join(folder, name), 'utf8'), digestSchema);
  if (value) return { digest: value, problems: [] };
  const problems = issues.map(({ line, message, hint }) =>
    problem('settings-invalid', `digests/${name}`, message, { line, hint }),
  );
  return { digest: {}, problems };
}

/** Two files that would be one digest. */
function findClashes(sources: string[]): Problem[] {
  const ids = sources.map((name) => parseDigestName(name, extensions()).id.toLowerCase());
  return sources.flatMap((name, index) => {
    const first = sources[ids.indexOf(ids[index] ?? '')];
    if (first === name) return [];
    return [
      problem(
        'digest-name-taken',
        `digests/${name}`,
        `Duplicate digest name: ${first} differs only in its extension.`,
      ),
    ];
  });
}

/** Settings that describe no digest. */
function findUnused(settings: string[], sources: string[]): Problem[] {
  const ids = sources.map((name) => parseDigestName(name, extensions()).id);
  return settings
    .filter((setting) => !ids.includes(setting.replace(settingsFile, '')))
    .map((setting) =>
      problem(
        'digest-unused',
        `digests/${setting}`,
        'No digest has the name of this settings file.',
      ),
    );
}
