import { isObject, isSupportedVariable, itemWords, readItem } from './csl-json/item.ts';
import { isSupportedName, withFieldNames } from './csl-json/field-names.ts';
import type { Format, Source } from './format.ts';
import { shownMembers, unescapeJson } from './shared/json-records.ts';
import { Records } from './shared/records.ts';
import { writtenIn } from './shared/written-in.ts';

/**
 * JSON Lines (https://jsonlines.org): one paper per line, with the fields of a paper's file or of CSL-JSON. Lines with a `citation-key` come from our own
 * export: their title and abstract are Markdown, and nothing is lost. Other lines contain text, as in every format.
 */
export const jsonLines: Format = {
  name: 'json-lines',
  description: 'JSON Lines: one object per line, such as this site’s export',
  reads: [
    'Field names are those of a paper’s file, CSL’s or common ones (`authors`, `year`, `venue` and so on). Lines with a `citation-key`, as this site exports them, contain Markdown and are imported unchanged; other lines contain text with stray TeX.',
    'Private: `note`, `email`, all other properties.',
  ],
  extensions: ['.jsonl', '.ndjson'],
  detect(source) {
    const { name, text } = source;
    const start = Math.max(0, text.search(/\S/));
    const first = text.slice(start, endOfLine(source, start)).trimEnd();
    if (!first.startsWith('{') || !first.endsWith('}')) return 0;
    if (/\.(?:jsonl|ndjson)$/i.test(name)) return 0.95;
    const end = start + first.length - 1;
    return /\}[ \t]*\n\s*\{/.test(text.slice(end, end + 1_000_000)) ? 0.8 : 0;
  },
  parse(source) {
    const records = new Records(source, { words: itemWords, decode: unescapeJson });
    let start = 0;
    for (let line = 1; start < source.text.length; line++) {
      const end = endOfLine(source, start);
      const text = source.text.slice(start, end);
      records.attempt([line, line], () => readLine(records, text, line));
      start = end + 1;
    }
    return records.toResult();
  },
};

function endOfLine({ text }: Source, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function readLine(records: Records, text: string, line: number) {
  if (text.trim() === '') return;
  const lines: [number, number] = [line, line];
  const { value, error } = parse(text);
  if (!isObject(value)) {
    records.leaveOut({ lines }, 'not-understood', 'broken record');
    return records.report('record-broken', `Not a JSON object${error}.`, line);
  }
  const isExported = typeof value['citation-key'] === 'string';
  const record = readItem(isExported ? value : withFieldNames(value));
  const whole = { number: line, lines, start: 0, end: text.length };
  records.add({
    ...record,
    lines,
    name: record.id ? `“${record.id}”` : `The paper on line ${line}`,
    ...(isExported && { markup: 'markdown' as const }),
    shown: shownMembers(text, whole, isExported ? isSupportedVariable : isSupportedName),
    writtenAs: (field) => writtenIn(text, whole, field),
  });
}

function parse(text: string): { value?: unknown; error: string } {
  try {
    return { value: JSON.parse(text), error: '' };
  } catch (error) {
    return { error: `: ${(error as Error).message.replace(/ in JSON at position.*$/s, '')}` };
  }
}
