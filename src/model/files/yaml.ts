import type { z } from 'astro/zod';
import { load, YAMLException } from 'js-yaml';
import { suggestion } from '../../text/edit-distance.ts';

/** One thing wrong in a YAML text: the line (from 1), what is wrong, what to do. */
export interface YamlIssue {
  line: number;
  message: string;
  hint: string;
}

/** Reads YAML against a schema: the value, or every issue with its line. A key that the schema does not know gets the nearest one that it does. */
export function parseYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
): { value: z.output<Schema>; issues?: never } | { value?: never; issues: YamlIssue[] } {
  let raw: unknown;
  try {
    raw = isBlank(yaml) ? {} : (load(yaml) ?? {});
  } catch (error) {
    return { issues: [syntaxIssue(error, yaml)] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  return { issues: parsed.error.issues.flatMap((issue) => toIssues(issue, yaml, schema, raw)) };
}

/** js-yaml throws for a document without content; ours is an empty mapping. */
const isBlank = (yaml: string) => yaml.replace(/^\s*#.*$/gm, '').trim() === '';

function syntaxIssue(error: unknown, yaml: string): YamlIssue {
  if (!(error instanceof YAMLException)) throw error;
  const line = error.mark?.line ?? 0;
  return {
    line: line + 1,
    message: `This is not valid YAML: ${error.reason}.`,
    hint: syntaxHint(error.reason, yaml.split('\n')[line] ?? ''),
  };
}

function syntaxHint(reason: string, line: string): string {
  if (reason.startsWith('duplicated')) return 'Keep one of them, and delete the others.';
  const { key, value } = /^(?<key>[\w-]+): +(?<value>[^'"].*?)\s*$/.exec(line)?.groups ?? {};
  if (key && value)
    return `Write it between single quotes: ${key}: '${value.replaceAll("'", "''")}'`;
  return 'Put values that hold “: ”, “#” or quotes between single quotes.';
}

function toIssues(
  issue: z.core.$ZodIssue,
  yaml: string,
  schema: z.ZodType,
  raw: unknown,
): YamlIssue[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ line: lineOf(yaml, issue.path), ...toWords(issue, raw) }];
  const known = issue.path.length === 0 ? knownKeys(schema) : [];
  return issue.keys.map((key) => ({
    line: lineOf(yaml, [...issue.path, key]),
    message: `${[...issue.path, key].join('.')} is not a known name here.`,
    hint: suggestion(key, known),
  }));
}

function toWords({ path, message }: z.core.$ZodIssue, raw: unknown): Omit<YamlIssue, 'line'> {
  const field = path.join('.');
  if (path.length > 0 && isMissing(raw, path))
    return { message: `${field} is missing.`, hint: `Add it: “${String(path.at(-1))}: …”.` };
  return {
    message: `${field || 'The text'}: ${message}.`,
    hint: `Correct ${field || 'it'}, or delete it.`,
  };
}

function isMissing(raw: unknown, path: PropertyKey[]): boolean {
  const value = path.reduce((part, key) => (part as Record<PropertyKey, unknown>)?.[key], raw);
  return value === undefined;
}

/** The names that an object schema knows. */
function knownKeys(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

/** The line of the last key of a path that can be found, from 1: keys are looked for one after the other. */
function lineOf(yaml: string, path: PropertyKey[]): number {
  const lines = yaml.split('\n');
  let line = 0;
  for (const key of path) {
    const isKey = new RegExp(`(?:^|[\\s{,'"])${escapePattern(String(key))}['"]?\\s*:`);
    const found = lines.findIndex((text, index) => index >= line && isKey.test(text));
    if (found >= 0) line = found;
  }
  return line + 1;
}

const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
