import { parseTree, type Node } from 'jsonc-parser';
import { toFieldName } from '../csl-json/field-names.ts';
import type { JsonRecord } from './json-records.ts';
import type { WrittenValue } from './records.ts';

/** The value of a paper's field as a JSON record writes it, in the record itself or in an object directly inside it. */
export function writtenIn(
  text: string,
  { start, end, lines }: Pick<JsonRecord, 'start' | 'end' | 'lines'>,
  field: string,
): WrittenValue | undefined {
  const record = text.slice(start, end);
  for (const [name, value] of membersOf(parseTree(record), 2))
    if (name === field || toFieldName(name) === field)
      return {
        name: JSON.stringify(name),
        text: record.slice(value.offset, value.offset + value.length),
        line: lines[0] + record.slice(0, value.offset).split('\n').length - 1,
      };
  return undefined;
}

/** Members of an object, before those of objects inside it. */
function membersOf(node: Node | undefined, depth: number): [name: string, value: Node][] {
  if (node?.type !== 'object' || depth === 0) return [];
  const members = (node.children ?? []).flatMap(({ children }): [string, Node][] => {
    const [key, value] = children ?? [];
    return key && value ? [[String(key.value), value]] : [];
  });
  return [...members, ...members.flatMap(([, value]) => membersOf(value, depth - 1))];
}
