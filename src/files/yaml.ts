import type { z } from 'astro/zod';
import { load, YAMLException } from 'js-yaml';
import { suggestion } from './edit-distance.ts';

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
    return { issues: [syntaxIssue(error)] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  return { issues: parsed.error.issues.flatMap((issue) => toIssues(issue, yaml, schema)) };
}

/** js-yaml throws for a document without content; ours is an empty mapping. */
const isBlank = (yaml: string) => yaml.replace(/^\s*#.*$/gm, '').trim() === '';

function syntaxIssue(error: unknown): YamlIssue {
  if (!(error instanceof YAMLException)) throw error;
  const hint = 'Put values that hold “: ”, “#” or quotes between single quotes.';
  const line = (error.mark?.line ?? 0) + 1;
  return { line, message: `This is not valid YAML: ${error.reason}.`, hint };
}

function toIssues(issue: z.core.$ZodIssue, yaml: string, schema: z.ZodType): YamlIssue[] {
  if (issue.code !== 'unrecognized_keys') {
    const field = issue.path.join('.');
    const message = `${field || 'The text'}: ${issue.message}.`;
    const hint = `Correct ${field || 'it'}, or delete it.`;
    return [{ line: lineOf(yaml, issue.path), message, hint }];
  }
  const known = issue.path.length === 0 ? knownKeys(schema) : [];
  return issue.keys.map((key) => ({
    line: lineOf(yaml, [...issue.path, key]),
    message: `${[...issue.path, key].join('.')} is not a known name here.`,
    hint: suggestion(key, known),
  }));
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
