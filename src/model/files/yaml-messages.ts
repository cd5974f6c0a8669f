import type { z } from 'astro/zod';
import { nearest, suggestion } from '../../text/edit-distance.ts';

/** A position in a YAML text, as written. */
export interface YamlPlace {
  path: PropertyKey[];
  /** The value there; `undefined` if there is none. */
  value: unknown;
  /** The value as written: `2611.99990`. `undefined` if it is not a scalar. */
  source: string | undefined;
  /** The line of the text, with its comment. */
  line: string;
}

interface Message {
  message: string;
  hint: string;
}

/** A message for an issue at a position, with the names of the fields, and a hint for correcting it. */
export function describeIssue(issue: z.core.$ZodIssue, place: YamlPlace): Message {
  const { path, value } = place;
  if (isChoice(issue)) return describeDiscriminator(issue.options, place);
  if (path.length > 0 && value === undefined)
    return { message: `${formatPath(path)} is missing.`, hint: `Add “${keyOf(path)}: …”.` };
  if (value === null && path.length > 0) return describeEmpty(place);
  if (issue.code === 'invalid_type') return describeType(issue.expected, place);
  if (issue.code === 'invalid_union' && typeof value === 'object')
    return describeType('string', place);
  if (issue.code === 'invalid_value') return describeChoice(issue.values, place);
  const field = formatPath(path);
  return {
    message: describeValue(issue, field || 'The text'),
    hint: hintOf(issue) ?? urlHint(place) ?? `Correct ${field || 'it'}, or delete it.`,
  };
}

function describeValue(issue: z.core.$ZodIssue, field: string): string {
  const isNumber = issue.code === 'too_small' && ['number', 'int'].includes(issue.origin);
  if (!isNumber) return `${field}: ${issue.message}.`;
  const bound = issue.inclusive ? 'at least' : 'greater than';
  return `${field} must be ${bound} ${issue.minimum}.`;
}

/** The hint that a schema gives with its own message, as `params: { hint }`. */
const hintOf = (issue: z.core.$ZodIssue): string | undefined =>
  issue.code === 'custom' ? (issue.params?.['hint'] as string | undefined) : undefined;

/** Whether the field that decides between several kinds of mapping, such as `type`, has no valid value. */
const isChoice = (issue: z.core.$ZodIssue): issue is z.core.$ZodIssue & { options: string[] } =>
  issue.code === 'invalid_union' && 'options' in issue;

function describeDiscriminator(values: string[], { path, value }: YamlPlace): Message {
  const field = formatPath(path);
  const valid = `Valid values: ${values.join(', ')}.`;
  if (value === undefined)
    return { message: `${field} is missing.`, hint: `Add “${keyOf(path)}: …”. ${valid}` };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const near = nearest(text, values);
  return {
    message: `${field}: “${text}” is not a valid value.`,
    hint: near === undefined ? valid : `Did you mean “${near}”? ${valid}`,
  };
}

/** Names that people use for fields, with the field's name. */
const otherNames = new Map([
  ['date', 'issued'],
  ['year', 'issued'],
  ['published', 'issued'],
  ['authors', 'author'],
  ['editors', 'editor'],
  ['journal', 'container-title'],
  ['venue', 'container-title'],
  ['booktitle', 'container-title'],
  ['conference', 'event-title'],
  ['tags', 'keyword'],
  ['keywords', 'keyword'],
  ['pages', 'page'],
  ['eprint', 'arxiv'],
  ['institution', 'organization'],
  ['code', 'links'],
  ['pdf', 'links'],
  ['name', 'literal'],
  ['first', 'given'],
  ['last', 'family'],
  ['license', 'licence'],
  ['editor', 'curators'],
]);

/** The hint for an unknown key. */
export function describeUnknownKey(key: string, validKeys: string[]): string {
  const other = otherNames.get(key.toLowerCase());
  if (other !== undefined && validKeys.includes(other)) return `Did you mean “${other}”?`;
  if (key.toLowerCase() === 'abstract' && validKeys.includes('author'))
    return 'Write the abstract as text below the second ---.';
  return suggestion(key, validKeys);
}

/** A value in single quotes, as YAML escapes it. */
export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Formats a path with entries numbered from 1: `author 1, family`. */
export const formatPath = (path: PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text} ${part + 1}`;
    return text === '' ? String(part) : `${text}${/ \d+$/.test(text) ? ', ' : '.'}${String(part)}`;
  }, '');

const keyOf = (path: PropertyKey[]) =>
  String(path.findLast((part) => typeof part === 'string') ?? '');

function describeEmpty({ path, line }: YamlPlace): Message {
  const key = keyOf(path);
  const comment = /:\s+(?<text>#\S+)\s*$/.exec(line)?.groups?.['text'];
  if (comment)
    return {
      message: `${formatPath(path)} has no value: “#” starts a comment.`,
      hint: `Put it in quotes: ${key}: "${comment}"`,
    };
  const hint = `Write a value after “${key}:”, or delete the line.`;
  return { message: `${formatPath(path)} has no value.`, hint };
}

/** zod's names of YAML types. */
const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function describeType(expected: string, place: YamlPlace): Message {
  const { path, value, source } = place;
  const field = formatPath(path) || 'The file';
  const actual = typeNames[Array.isArray(value) ? 'array' : typeof value] ?? 'this';
  return {
    message: `${field} must be ${typeNames[expected] ?? expected}, not ${actual}.`,
    hint: typeHint(expected, value, path, source) ?? `Correct ${formatPath(path) || 'it'}.`,
  };
}

function typeHint(
  expected: string,
  value: unknown,
  path: PropertyKey[],
  source: string | undefined,
): string | undefined {
  const key = keyOf(path);
  if (typeof value === 'string' && /^(?:author|editor)$/.test(String(path[0])))
    return `Write ${String(path[0])}: [${toName(value)}]`;
  if (expected === 'string' && source !== undefined)
    return `Put it in quotes: ${key}: ${quote(source)}`;
  if (expected === 'array' && source !== undefined)
    return `Write it as a list: ${key}: [${source}]`;
  if (expected === 'boolean') return `Write ${key}: true or ${key}: false.`;
  return undefined;
}

/** A name as written in a paper's file, split into its parts. The last word becomes the family name. */
function toName(text: string): string {
  const words = text.trim().split(/\s+/);
  const family = words.pop() ?? '';
  if (words.length === 0) return `{ literal: ${family} }`;
  return `{ given: ${words.join(' ')}, family: ${family} }`;
}

function describeChoice(values: z.core.util.Primitive[], { path, value }: YamlPlace): Message {
  const field = formatPath(path);
  return {
    message: `${field}: “${String(value)}” is not a valid value.`,
    hint: suggestion(String(value), values.map(String)),
  };
}

/** The hint for an incomplete URL, such as `ada/papers` or `ada.github.io`. */
function urlHint({ path, value }: YamlPlace): string | undefined {
  if (typeof value !== 'string' || !/^(?:repository|url|URL|href|action)$/.test(keyOf(path)))
    return undefined;
  if (keyOf(path) === 'repository' && /^[\w-]+\/[\w.-]+$/.test(value))
    return `Write the full URL: https://github.com/${value}`;
  if (/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value)) return `Write the full URL: https://${value}`;
  const [, origin, base] = /^(https?:\/\/[^/]+)(\/.+)$/.exec(value) ?? [];
  if (path.join('.') === 'url' && base !== undefined)
    return `Write url: ${origin} and base: ${base.replace(/\/?$/, '/')}`;
  return undefined;
}
