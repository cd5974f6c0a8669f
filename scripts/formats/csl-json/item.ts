import { lookUp } from '../../../src/text/look-up.ts';
import { parseName } from '../../../src/model/names/parse-name.ts';
import {
  frontMatterSchema,
  paperTypes,
  type FrontMatter,
  type Name,
} from '../../../src/model/paper.ts';
import { readPeople } from '../csv/columns.ts';
import type { Fields } from '../shared/clean-fields.ts';
import { toOrcid } from '../shared/identifiers.ts';
import { parsePartialDate, toPartialDate } from '../shared/partial-date.ts';
import { toPlainField } from '../shared/plain-field.ts';
import type { SourceRecord } from '../shared/records.ts';

/** A CSL item or a line of our JSON Lines export, not yet validated. */
export type Item = Record<string, unknown>;

/** The contents of an item, without its position in the source. */
export type ItemRecord = Pick<
  SourceRecord,
  'id' | 'title' | 'abstract' | 'fields' | 'unreadFields'
>;

/** Other names of variables, from older CSL and from Crossref. */
const aliases: Record<string, keyof Fields> = {
  event: 'event-title',
  journalAbbreviation: 'container-title-short',
  'short-container-title': 'container-title-short',
  keywords: 'keyword',
};

/** Crossref's types (https://api.crossref.org/types), which some tools write into CSL. */
const typeAliases: Record<string, FrontMatter['type']> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'posted-content': 'article',
  dissertation: 'thesis',
  monograph: 'book',
};

/** Variables that are read, but not into `fields`. */
const separateVariables = new Set(['id', 'title', 'abstract', 'citation-key']);

/** Variables that are left out without being counted. `custom` is where `npm run enrich` stores its queries. */
const ignoredVariables = new Set(['custom', 'digests', 'shortTitle', 'title-short']);

/** Words of CSL-JSON's syntax in types, names, dates and links. */
export const itemWords = [
  ...Object.keys(typeAliases),
  'given family literal suffix dropping particle non name orcid affiliation date parts raw rel href title',
].join(' ');

/** The field of a paper for a variable. Comments are never read from digests. */
function fieldOf(name: string): keyof Fields | undefined {
  const field = lookUp(aliases, name) ?? name;
  const isField = field !== 'comment' && Object.hasOwn(frontMatterSchema.shape, field);
  return isField ? (field as keyof Fields) : undefined;
}

/** Whether a variable is read. */
export const isSupportedVariable = (name: string): boolean =>
  separateVariables.has(name) || fieldOf(name) !== undefined;

/** A CSL item (https://github.com/citation-style-language/schema) as a record; texts stay as written. */
export function readItem(item: Item): ItemRecord {
  const fields: Fields = {};
  const unreadFields: string[] = [];
  for (const [name, value] of Object.entries(item)) {
    if (separateVariables.has(name) || ignoredVariables.has(name) || value === null) continue;
    const field = fieldOf(name);
    if (field) Object.assign(fields, { [field]: readField(field, value) });
    else unreadFields.push(name);
  }
  addArchive(item, fields);
  return {
    id: idOf(item),
    title: textOf(item['title']),
    abstract: textOf(item['abstract']),
    fields,
    unreadFields,
  };
}

/** Whether a value looks like a CSL item rather than another record. */
export function isItem(value: unknown): value is Item {
  if (!isObject(value) || 'itemType' in value || 'paper' in value) return false;
  return (
    'title' in value &&
    (isType(value['type']) || 'issued' in value || Array.isArray(value['author']))
  );
}

export const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readField(field: string, value: unknown): unknown {
  if (field === 'type')
    return typeof value === 'string' ? (lookUp(typeAliases, value) ?? value) : undefined;
  if (field === 'author' || field === 'editor') return readNames(value);
  if (field === 'issued' || field === 'submitted') return readDate(value);
  if (field === 'keyword') return readKeywords(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string') && !isList(field))
    return field.startsWith('IS') ? value.join(', ') : textOf(value);
  return typeof value === 'string' && field !== 'URL' && field !== 'DOI'
    ? toPlainField(value)
    : value;
}

/** Fields of the schema that are lists of texts. */
const isList = (field: string) => ['also', 'award', 'organization', 'keyword'].includes(field);

/** Crossref has lists for some variables that are a single text in CSL. */
function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

function readNames(value: unknown): Name[] | undefined {
  if (typeof value === 'string') return readPeople(value);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((name: unknown) => {
    if (typeof name === 'string') return parseName(name) ?? [];
    return isObject(name) ? readName(name) : [];
  });
}

const nameParts = [
  'given',
  'family',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;

function readName(name: Item): Name {
  const parts = nameParts.map((part) => [
    part,
    typeof name[part] === 'string' ? toPlainField(name[part]) : undefined,
  ]);
  const read: Name = Object.fromEntries(parts.filter(([, value]) => value)) as Name;
  if (!read.family && !read.literal && typeof name['name'] === 'string')
    Object.assign(read, parseName(name['name']));
  const orcid = toOrcid(textOf(name['orcid']) ?? textOf(name['ORCID']) ?? '');
  if (orcid) read.orcid = orcid;
  const affiliation = affiliationOf(name['affiliation']);
  if (affiliation) read.affiliation = affiliation;
  return read;
}

/** A text, or Crossref's list of objects with a name. */
function affiliationOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  return value
    .flatMap((one: unknown) => (isObject(one) ? (textOf(one['name']) ?? []) : []))
    .join('; ');
}

/** `{"date-parts": [[2023, 5]]}`, `{"raw": "May 2023"}`, `"2023-05"`. For a range, its start. An invalid date is returned unchanged, so that it is reported. */
function readDate(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return parsePartialDate(String(value)) ?? String(value);
  if (!isObject(value)) return undefined;
  const parts: unknown = value['date-parts'];
  if (Array.isArray(parts) && Array.isArray(parts[0]) && parts[0][0]) {
    const [year, month, day] = parts[0].map(String);
    return toPartialDate(year ?? '', month, day) ?? parts[0].join('-');
  }
  const words = value['raw'] ?? value['literal'];
  return typeof words === 'string' ? (parsePartialDate(words) ?? words) : undefined;
}

function readKeywords(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.split(value.includes(';') ? ';' : ',');
  return Array.isArray(value) ? value.filter((keyword) => typeof keyword === 'string') : undefined;
}

/** Adds the arXiv id that CSL items have as a number in an archive. */
function addArchive(item: Item, fields: Fields) {
  const isArxiv = /arxiv/i.test(textOf(item['archive']) ?? textOf(item['publisher']) ?? '');
  const number = item['archive_location'] ?? item['number'];
  if (
    isArxiv &&
    !fields.arxiv &&
    typeof number === 'string' &&
    /\d{4}\.\d{4,5}|\/\d{7}/.test(number)
  )
    fields.arxiv = number.replace(/^.*?arxiv:/i, '');
}

/** An item's id. If it is a URL, as Zotero writes it, the citation key or the last part of Zotero's URL is used; other URLs are not ids. */
function idOf(item: Item): string | undefined {
  const id = typeof item['id'] === 'number' ? String(item['id']) : textOf(item['id']);
  if (!id || !/^https?:/.test(id)) return id;
  return textOf(item['citation-key']) ?? /zotero\.org\/.*\/([A-Z0-9]+)$/.exec(id)?.[1];
}

const isType = (value: unknown) =>
  typeof value === 'string' &&
  (Object.hasOwn(typeAliases, value) || (paperTypes as readonly string[]).includes(value));
