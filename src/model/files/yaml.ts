import type { z } from 'astro/zod';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { findMergeConflict } from './merge-conflict.ts';
import { describeIssue, describeUnknownKey, formatPath, quote } from './yaml-messages.ts';

/** A problem in a YAML text: the line (from 1), what is wrong, and what to do. */
export interface YamlIssue {
  line: number;
  message: string;
  hint: string;
}

/** A YAML text with the positions of its nodes. */
export interface YamlText {
  /** Plain values; `{}` for a text without content. */
  value: unknown;
  /** The first syntax error; `value` is then `{}`. */
  issue?: YamlIssue;
  /** Line (from 1) of the value at a path, or of the last of its parents that exists. */
  lineOf: (path: PropertyKey[]) => number;
  /** First and last line of a key with its value. */
  linesOf: (path: PropertyKey[]) => [number, number];
  /** The value at a path as written: `2611.99990`. `undefined` if it is not a scalar. */
  sourceOf: (path: PropertyKey[]) => string | undefined;
  /** The whole line at a path, as written. */
  textOf: (path: PropertyKey[]) => string;
}

/** Parses one YAML 1.2 document. Never throws. */
export function readYaml(yaml: string): YamlText {
  const conflict = findMergeConflict(yaml);
  if (conflict) return toUnreadable(conflict);
  try {
    return readDocument(yaml);
  } catch (error) {
    // An alias that expands to too many nodes, or values nested too deep for the stack.
    const message = `Invalid YAML: ${(error as Error).message}.`;
    return toUnreadable({ line: 1, message, hint: 'Write the values in full, with less nesting.' });
  }
}

const toUnreadable = (issue: YamlIssue): YamlText => ({
  value: {},
  issue,
  lineOf: () => 1,
  linesOf: () => [1, 1],
  sourceOf: () => undefined,
  textOf: () => '',
});

function readDocument(yaml: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    // Prints no warnings: the schema reports keys that are lists.
    logLevel: 'error',
  });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const text: Omit<YamlText, 'value' | 'issue'> = {
    lineOf: (path: PropertyKey[]) => lineAt(offsetOf(document, path)),
    linesOf: (path: PropertyKey[]): [number, number] => {
      const start = offsetOf(document, path);
      const node = document.getIn(path, true);
      const end = (isNode(node) && node.range?.[1]) || start + 1;
      return [lineAt(start), lineAt(Math.max(start, end - 1))];
    },
    sourceOf: (path: PropertyKey[]) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    textOf: (path: PropertyKey[]) => yaml.split('\n')[text.lineOf(path) - 1] ?? '',
  };
  const error = [...document.errors, ...document.warnings][0];
  if (error) return { ...text, value: {}, issue: toSyntaxIssue(error, document, yaml, lineAt) };
  return { ...text, value: document.toJS() ?? {} };
}

/** Validates YAML with a schema: the value, or all issues with their lines. The hint for an unknown key is the nearest valid one. */
export function parseYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
): { value: z.output<Schema>; issues?: never } | { value?: never; issues: YamlIssue[] } {
  const text = readYaml(yaml);
  if (text.issue) return { issues: [text.issue] };
  const parsed = schema.safeParse(text.value);
  if (parsed.success) return { value: parsed.data };
  return { issues: parsed.error.issues.flatMap((issue) => toIssues(issue, text, schema)) };
}

/** Offset of the key (in a list, of the entry) at a path, or at the last part of the path that exists. */
function offsetOf({ contents }: Document, path: PropertyKey[]): number {
  let offset = contents?.range?.[0] ?? 0;
  let node: unknown = contents;
  for (const key of path) {
    if (!isCollection(node)) return offset;
    const pair = isMap(node)
      ? node.items.find((item) => keyOf(item.key) === String(key))
      : undefined;
    const child: unknown = node.get(key, true);
    const start = pair ? pair.key : child;
    if (!isNode(start)) return offset;
    offset = start.range?.[0] ?? offset;
    node = child;
  }
  return offset;
}

const keyOf = (key: unknown) => String(isScalar(key) ? key.value : key);

function toSyntaxIssue(
  { code, message, pos }: YAMLError,
  document: Document,
  yaml: string,
  lineAt: (offset: number) => number,
): YamlIssue {
  const line = lineAt(pos[0]);
  if (code === 'DUPLICATE_KEY') {
    const { name, first } = duplicateAt(document, pos[0]);
    return {
      line,
      message: `Duplicate key “${name}” (first on line ${lineAt(first)}).`,
      hint: 'Keep one of them.',
    };
  }
  if (code === 'MULTIPLE_DOCS')
    return {
      line,
      message: 'Invalid YAML: a second document starts here.',
      hint: 'Delete the line “---”.',
    };
  const reason = toReason(code, message);
  return {
    line,
    message: `Invalid YAML: ${reason}.`,
    hint: quoteHint(yaml.split('\n')[line - 1] ?? ''),
  };
}

function toReason(code: string, message: string): string {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return '“: ” in a value without quotes';
  return /call stack/.test(message) ? 'nested too deep' : message;
}

/** The duplicate key at `offset`, and the offset of the first one. */
function duplicateAt(document: Document, offset: number): { name: string; first: number } {
  let duplicate = { name: '', first: offset };
  visit(document, {
    Map(_, { items }) {
      const second = items.find(({ key }) => isNode(key) && key.range?.[0] === offset);
      if (!second) return undefined;
      const name = keyOf(second.key);
      const first = items.find(({ key }) => keyOf(key) === name)?.key;
      duplicate = { name, first: (isNode(first) && first.range?.[0]) || 0 };
      return visit.BREAK;
    },
  });
  return duplicate;
}

/** Maximum length of a value in a hint: a longer one would fill the terminal. */
const MAX_QUOTED_LETTERS = 80;

const shorten = (text: string) =>
  text.length > MAX_QUOTED_LETTERS ? `${text.slice(0, MAX_QUOTED_LETTERS - 1)}…` : text;

function quoteHint(line: string): string {
  const { key, value } = /^(?<key>[\w-]+): +(?<value>[^'"].*)$/.exec(line.trimEnd())?.groups ?? {};
  if (key && value) return `Put the value in quotes: ${key}: ${quote(shorten(value))}`;
  return 'Put values with “: ”, “#” or quotes in single quotes.';
}

function toIssues(issue: z.core.$ZodIssue, text: YamlText, schema: z.ZodType): YamlIssue[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') {
    const place = {
      path,
      value: valueAt(text.value, path),
      source: text.sourceOf(path),
      line: text.textOf(path),
    };
    return [{ line: text.lineOf(path), ...describeIssue(issue, place) }];
  }
  const keys = validKeys(schema, path, text.value);
  return issue.keys.map((key) => ({
    line: text.lineOf([...path, key]),
    message: `Unknown key “${formatPath([...path, key])}”.`,
    hint: describeUnknownKey(key, keys),
  }));
}

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** The keys that a schema allows at a path of a value. */
function validKeys(schema: z.ZodType, path: PropertyKey[], value: unknown): string[] {
  const part = path.reduce<unknown>((outer, key, index) => {
    const inner = typeof key === 'number' ? partOf(outer, 'element') : shapeOf(outer)?.[key];
    return optionFor(inner, valueAt(value, path.slice(0, index + 1)));
  }, schema);
  return Object.keys(shapeOf(part) ?? {});
}

/** A schema, or, if it distinguishes kinds of mapping by a field, the schema of a value's kind. */
function optionFor(schema: unknown, value: unknown): unknown {
  const { def } = (schema ?? {}) as { def?: { discriminator?: string; options?: unknown[] } };
  const { discriminator, options } = def ?? {};
  if (discriminator === undefined) return schema;
  const kind = valueAt(value, [discriminator]);
  return options?.find((option) => {
    const { values } = (shapeOf(option)?.[discriminator] ?? {}) as { values?: Set<unknown> };
    return values?.has(kind);
  });
}

const shapeOf = (schema: unknown) =>
  partOf(schema, 'shape') as Record<PropertyKey, unknown> | undefined;

/** A schema without its `optional` and `default` wrappers. */
function partOf(schema: unknown, name: 'shape' | 'element'): unknown {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if (name in schema) return (schema as Record<string, unknown>)[name];
  const { def } = schema as { def?: { innerType?: unknown } };
  return partOf(def?.innerType, name);
}
