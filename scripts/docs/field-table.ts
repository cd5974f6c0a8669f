import type { JsonSchema } from './json-schema.ts';

/** A Markdown table of an object's fields: name, allowed values, meaning and default. */
export function toFieldTable({ properties = {} }: JsonSchema): string {
  const rows = Object.entries(properties).map(([name, field]) => [
    `\`${name}\``,
    formatType(field),
    [field.description, formatDefault(field.default)].filter(Boolean).join(' '),
  ]);
  const lines = [['field', 'value', 'meaning'], ['-', '-', '-'], ...rows];
  return lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

/** Maximum number of allowed values in the table; more are listed separately. */
const MAX_OPTIONS_IN_CELL = 5;

function formatType(field: JsonSchema): string {
  const options = field.anyOf ?? field.oneOf;
  if (options) return [...new Set(options.map(formatType))].join(' or ');
  if (field.enum)
    return field.enum.length > MAX_OPTIONS_IN_CELL
      ? 'one of the list below'
      : field.enum.map((option) => `\`${String(option)}\``).join(', ');
  if (field.type === 'array') return `list of ${toPlural(formatType(field.items ?? {}))}`;
  if (field.type === 'object') return field.properties ? 'object' : toMapping(field);
  return types[field.type ?? ''] ?? 'text';
}

/** `{ electra: … }`: the schema does not say what keys and values mean. */
const toMapping = ({ additionalProperties }: JsonSchema) =>
  typeof additionalProperties === 'object' && additionalProperties.type === 'array'
    ? '`name: [text, …]` pairs'
    : '`name: text` pairs';

const types: Record<string, string> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: '`true` or `false`',
};

const pluralTypes: Record<string, string> = { text: 'strings', object: 'objects' };

/** `text or object` → `strings or objects`. */
const toPlural = (type: string) =>
  type
    .split(' or ')
    .map((name) => pluralTypes[name] ?? name)
    .join(' or ');

/** Empty lists and maps are not shown as defaults. */
function formatDefault(value: unknown): string {
  if (value === undefined || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]')
    return '';
  const words = Array.isArray(value) ? value.join(', ') : JSON.stringify(value).replaceAll('"', '');
  return `Default: \`${words}\`.`;
}

const escapeCell = (cell: string) => cell.replaceAll('|', '\\|');
