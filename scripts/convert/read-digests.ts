import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultCache } from '../../src/catalogue/result-cache.ts';
import { readText } from '../../src/catalogue/read-text.ts';
import { findTakenNames } from '../../src/catalogue/find-taken-names.ts';
import { digestSchema, type DigestMetadata } from '../../src/model/ledger.ts';
import { parseYaml, readYaml, type YamlIssue } from '../../src/model/files/yaml.ts';
import { sha256 } from '../../src/model/files/sha256.ts';
import { nearest, suggestion } from '../../src/text/edit-distance.ts';
import type { ParseResult, ParseOptions, Source } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { readCachedDigest, type ConvertedDigest } from './convert-digest.ts';
import { toDigestDate } from './digest-date.ts';
import { parseDigestName } from './digest-name.ts';
import { toReadProblem } from './file-problem.ts';
import { problem, type Problem } from '../problems.ts';
import { chooseFormat, isSourceFile, readSource, toUnknownFormatProblem } from './read-source.ts';

/** A digest file after parsing. */
export interface ParsedDigest {
  id: string;
  /** File name in `content/digests/`. */
  source: string;
  /** Number of lines of the decoded text; a last line without text does not count. */
  lineCount: number;
  sha256: string;
  format: string;
  digest: DigestMetadata;
  /** Where its `.yaml` file has comments and withdrawals. */
  comments: PaperPosition[];
  withdrawn: PaperPosition[];
  parsed: ParseResult;
  /** Cache key: all inputs of `parsed` and of its papers, except the code. */
  inputs: string;
  /** Its papers, if they are cached; `parsed` then has no drafts. */
  converted?: ConvertedDigest;
}

/** Where a digest's `.yaml` file names a paper. */
export interface PaperPosition {
  /** The paper's id, as the maintainer wrote it. */
  paper: string;
  /** From the content folder. */
  file: string;
  line: number;
}

const settingsExtension = /\.ya?ml$/i;
const extensions = () => formats.flatMap((format) => format.extensions);

/** Reads every digest of a content folder, earliest first; those without a date come last, by name. Those that have not changed come from `cache`. */
export function readDigests(
  contentDir: string,
  formatName?: string,
  options?: ParseOptions,
  cache?: ResultCache,
): { digests: ParsedDigest[]; problems: Problem[] } {
  const folder = join(contentDir, 'digests');
  const entries = readdirSync(folder).sort();
  const names = entries.filter((name) => isSourceFile(folder, name));
  const settingsFiles = names.filter((name) => settingsExtension.test(name));
  const sources = names.filter((name) => !settingsExtension.test(name));
  const results = sources.map((name) => {
    try {
      return readDigest(folder, name, settingsFiles, { formatName, options, cache });
    } catch (error) {
      return { problems: [toReadProblem(error, contentDir, `digests/${name}`)] };
    }
  });
  const digests = results.flatMap(({ digest }) => digest ?? []).sort(byDate);
  const problems = results.flatMap((result) => result.problems);
  return {
    digests,
    problems: [
      ...problems,
      ...findRepeatedNames(sources),
      ...findSettingsWithoutDigest(folder, settingsFiles, sources),
      ...findTakenFormerNames(digests),
      ...findIgnoredFolders(entries.filter((name) => !names.includes(name))),
    ],
  };
}

function byDate(a: ParsedDigest, b: ParsedDigest): number {
  const [left, right] = [a, b].map(({ digest, id }) => `${digest.date ?? '9999'} ${id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

interface DigestOptions {
  formatName: string | undefined;
  options: ParseOptions | undefined;
  cache: ResultCache | undefined;
}

function readDigest(
  folder: string,
  name: string,
  settingsFiles: string[],
  { formatName, options, cache }: DigestOptions,
): { digest?: ParsedDigest; problems: Problem[] } {
  const file = `digests/${name}`;
  const read = readSource(folder, name, file);
  if ('code' in read) return { problems: [read] };
  const { bytes } = read;
  const { text } = read.source;
  const digestName = parseDigestName(name, extensions());
  const settings = readSettings(folder, digestName.id, settingsFiles);
  const chosenFormat = formatName ?? settings.format;
  const isFormatChosen = chosenFormat !== undefined;
  const source: Source = { ...read.source, options: { ...options, isFormatChosen } };
  const format = chooseFormat(source, chosenFormat);
  if (!format) return { problems: [...settings.problems, toUnknownFormatProblem(file, source)] };
  const checksum = sha256(bytes);
  const { files, options: formatOptions } = source;
  const inputs = JSON.stringify([digestName.id, name, checksum, files, format.name, formatOptions]);
  const cached = readCachedDigest(cache, name, inputs);
  const parsed = cached?.parsed ?? format.parse(source);
  const dated = toDigestDate(file, digestName, settings.digest, parsed);
  const digest: DigestMetadata = {
    ...(digestName.series && { series: digestName.series }),
    ...parsed.digest,
    ...settings.digest,
    ...(dated.date && { date: dated.date }),
  };
  return {
    digest: {
      id: digestName.id,
      source: name,
      lineCount: countLines(text),
      sha256: checksum,
      format: format.name,
      digest,
      comments: settings.comments,
      withdrawn: settings.withdrawn,
      parsed,
      inputs,
      ...(cached && { converted: cached.converted }),
    },
    problems: [...parsed.problems, ...settings.problems, ...dated.problems],
  };
}

function countLines(text: string): number {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

interface DigestSettings {
  digest: DigestMetadata;
  format?: string;
  comments: PaperPosition[];
  withdrawn: PaperPosition[];
  problems: Problem[];
}

function readSettings(folder: string, id: string, settingsFiles: string[]): DigestSettings {
  const name = settingsFiles.find((file) => idOf(file) === id);
  const noSettings = { digest: {}, comments: [], withdrawn: [] };
  if (!name) return { ...noSettings, problems: [] };
  const file = `digests/${name}`;
  const yaml = readText(join(folder, name));
  const { value, issues } = parseYaml(yaml, digestSchema);
  if (!value) return { ...noSettings, problems: toProblems(issues, file) };
  // The ledger records the format that was used, whether chosen or detected.
  const { format, ...digest } = value;
  const positions = {
    comments: findPositions('comments', digest, yaml, file),
    withdrawn: findPositions('withdrawn', digest, yaml, file),
  };
  const names = formats.map((one) => one.name);
  if (format === undefined || names.includes(format))
    return { digest, ...positions, problems: [], ...(format && { format }) };
  const issue = {
    line: readYaml(yaml).lineOf(['format']),
    message: `format: “${format}” is unknown.`,
    hint: suggestion(format, names),
  };
  return { digest, ...positions, problems: toProblems([issue], file) };
}

const toProblems = (issues: YamlIssue[], file: string): Problem[] =>
  issues.map(({ line, message, hint }) =>
    problem('settings-invalid', file, message, { line, hint }),
  );

function findPositions(
  field: 'comments' | 'withdrawn',
  { [field]: entries = {} }: DigestMetadata,
  yaml: string,
  file: string,
): PaperPosition[] {
  const { lineOf } = readYaml(yaml);
  return Object.keys(entries).map((paper) => ({ paper, file, line: lineOf([field, paper]) }));
}

const findTakenFormerNames = (digests: ParsedDigest[]): Problem[] =>
  findTakenNames(
    digests.map(({ id, digest: { also } }) => ({ id, file: `digests/${id}.yaml`, also })),
  ).map(({ file, message, hint }) => problem('settings-invalid', file, message, { hint }));

/** Reports files whose digest id is that of another file. */
function findRepeatedNames(sources: string[]): Problem[] {
  const ids = sources.map((name) => parseDigestName(name, extensions()).id.toLowerCase());
  return sources.flatMap((name, index) => {
    const first = sources[ids.indexOf(ids[index] ?? '')];
    if (first === name) return [];
    return [
      problem(
        'digest-name-taken',
        `digests/${name}`,
        `Duplicate digest name: ${first} would have the same URL.`,
      ),
    ];
  });
}

/** Reports folders without Markdown files. */
function findIgnoredFolders(names: string[]): Problem[] {
  return names
    .filter((name) => !name.startsWith('.') && !/^readme\b/i.test(name))
    .map((name) =>
      problem('folder-ignored', `digests/${name}`, 'This folder has no Markdown files.'),
    );
}

/** Reports `.yaml` files without a digest, and the problems in them. */
function findSettingsWithoutDigest(
  folder: string,
  settingsFiles: string[],
  sources: string[],
): Problem[] {
  const ids = sources.map((name) => parseDigestName(name, extensions()).id);
  const withoutDigest = settingsFiles.filter((name) => !ids.includes(idOf(name)));
  return withoutDigest.flatMap((name) => {
    const file = `digests/${name}`;
    const near = nearest(idOf(name), ids);
    const hint = near && `Did you mean “${near}.yaml”? Otherwise delete it.`;
    const message = 'No digest has the name of this `.yaml` file.';
    const { issues = [] } = parseYaml(readText(join(folder, name)), digestSchema);
    return [problem('yaml-without-digest', file, message, { hint }), ...toProblems(issues, file)];
  });
}

const idOf = (settingsFile: string) => settingsFile.replace(settingsExtension, '');

/** The id of the digest that a file or folder in `digests/` belongs to. */
export const toDigestId = (name: string): string =>
  settingsExtension.test(name) ? idOf(name) : parseDigestName(name, extensions()).id;
