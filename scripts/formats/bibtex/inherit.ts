import type { Entry, Field } from './entry.ts';

/** Fields that an entry never inherits (biblatex manual, §2.4.1 and appendix B): identifiers and fields about that entry only. */
const uninheritedFields = new Set(
  'abstract author crossref doi entryset eprint file ids keywords label note options pages pagetotal shorttitle subtitle title url xdata xref arxiv code pdf annote'.split(
    ' ',
  ),
);

/** The title of a volume becomes the `booktitle` of its papers. */
const renamedFields: [from: string, to: string][] = [
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
];

/** Maximum length of a chain of references, in entries; real chains have two or three. */
const MAX_CHAIN = 100;

/**
 * Adds inherited fields to entries: from `crossref` as biblatex defines, from `xdata` all of them. Inherited fields keep their own lines in the source.
 * `parents` are the keys of entries that others refer to. Chains are followed, cycles are not. Each entry is resolved once.
 */
export function inheritFields(entries: Entry[]): {
  entries: Entry[];
  parents: Set<string>;
  missingParents: { entry: Entry; key: string }[];
} {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!byKey.has(fold(entry.key))) byKey.set(fold(entry.key), entry);
  for (const entry of entries)
    for (const key of keysIn(entry, 'ids')) if (!byKey.has(fold(key))) byKey.set(fold(key), entry);
  const parents = new Set<string>();
  const missingParents: { entry: Entry; key: string }[] = [];
  const resolvedFields = new Map<Entry, Map<string, Field>>();
  const resolvedEntries = entries.map((entry) => {
    for (const name of ['xdata', 'crossref'])
      for (const key of keysIn(entry, name))
        if (!byKey.has(fold(key))) missingParents.push({ entry, key });
    const fields = fieldsOf(entry, 0);
    return fields === entry.fields ? entry : { ...entry, fields };
  });
  return { entries: resolvedEntries, parents, missingParents };

  function fieldsOf(entry: Entry, depth: number): Map<string, Field> {
    if (!entry.fields.has('xdata') && !entry.fields.has('crossref')) return entry.fields;
    const resolved = resolvedFields.get(entry);
    if (resolved || depth > MAX_CHAIN) return resolved ?? entry.fields;
    const fields = new Map(entry.fields);
    // Set before it is complete, so that cycles end.
    resolvedFields.set(entry, fields);
    for (const key of keysIn(entry, 'xdata')) inherit(fields, key, depth, takeAll);
    for (const key of keysIn(entry, 'crossref')) inherit(fields, key, depth, takeVolume);
    return fields;
  }

  function inherit(fields: Map<string, Field>, key: string, depth: number, take: typeof takeAll) {
    const parent = byKey.get(fold(key));
    if (!parent) return;
    parents.add(parent.key);
    take(fields, fieldsOf(parent, depth + 1));
  }
}

const fold = (key: string) => key.toLowerCase();

const keysIn = ({ fields }: Entry, name: string) =>
  (fields.get(name)?.value ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);

function takeAll(fields: Map<string, Field>, from: Map<string, Field>) {
  for (const [name, field] of from) if (!fields.has(name)) fields.set(name, field);
}

function takeVolume(fields: Map<string, Field>, volume: Map<string, Field>) {
  for (const [name, field] of volume)
    if (!uninheritedFields.has(name) && !fields.has(name)) fields.set(name, field);
  for (const [from, to] of renamedFields) {
    const field = volume.get(from);
    if (field && !fields.has(to)) fields.set(to, field);
  }
}
