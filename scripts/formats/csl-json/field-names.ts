import { frontMatterSchema } from '../../../src/model/paper.ts';
import { columnOf } from '../csv/columns.ts';
import { isSupportedVariable, type Item } from './item.ts';

/** Renames `authors`, `year`, `venue` … to the fields of a paper's file. A date becomes text. */
export function withFieldNames(item: Item): Item {
  // Without a prototype, so that a member called `constructor` has no special meaning.
  const renamed = Object.create(null) as Item;
  for (const [name, value] of Object.entries(item)) {
    const column = toFieldName(name);
    const plain = value instanceof Date ? value.toISOString().slice(0, 10) : value;
    if (isLink(column) && typeof plain === 'string')
      renamed['links'] = [...((renamed['links'] as unknown[]) ?? []), { rel: column, href: plain }];
    else renamed[column] ??= plain;
  }
  return renamed;
}

/** The field of a paper's file for a member: `arxiv_id` → `arxiv`. */
export const toFieldName = (name: string): string =>
  isFieldName(name) ? name : (columnOf(name) ?? name);

/** Whether a name is that of a field, which keeps its meaning. */
const isFieldName = (name: string) => Object.hasOwn(frontMatterSchema.shape, name);

const isLink = (column: string) =>
  /^(?:code|pdf|project|dataset|video|slides|poster|demo|model|review)$/.test(column);

/** Whether a member is read, by one of its usual names. */
export const isSupportedName = (name: string): boolean => {
  const column = toFieldName(name);
  return isSupportedVariable(column) || isLink(column);
};
