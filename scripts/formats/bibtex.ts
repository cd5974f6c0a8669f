import type { Name } from '../../src/model/paper.ts';
import { parseEntries } from './bibtex/entries.ts';
import type { BibtexText, Entry } from './bibtex/entry.ts';
import { toFields } from './bibtex/fields.ts';
import { inheritFields } from './bibtex/inherit.ts';
import { readNames } from './bibtex/names.ts';
import type { Format } from './format.ts';
import { Records } from './reading/records.ts';

/** Private fields of the file's owner, from JabRef, Mendeley, BibDesk and Zotero. */
const privateField =
  /^(?:file|note|annote|annotation|comments?|review|owner|timestamp|groups|local-url|localfile|username|priority|ranking|readstatus|relevance|printed|qualityassured|attachments?|__markedentry|bdsk-.*|mendeley-.*|date-(?:added|modified)|creationdate|modificationdate|notes?|private.*|rating|read|path|pdf-path)$/;

/** Fields that say how to print or find an entry. */
const silentFields = new Set([
  'crossref',
  'xdata',
  'xref',
  'ids',
  'options',
  'entrysubtype',
  'shorttitle',
  'label',
  'sortkey',
]);

/** BibTeX and BibLaTeX. */
export const bibtex: Format = {
  name: 'bibtex',
  description: 'BibTeX and BibLaTeX, as any tool writes them',
  reads:
    'Abbreviations, concatenation, `crossref` and `xdata`, name parts, braces, TeX in any field, `eprint`, `keywords`, `langid`, EDTF dates. Links are taken from `url`, `code`, `pdf`, `website`, `video`, `slides`, `poster` and the like. Entries that only complete others (by `crossref`, `@xdata` or `@set`) do not become papers. Private: comments, `file`, `note`, `annote` and what reference managers add.',
  extensions: ['.bib', '.bibtex', '.biblatex'],
  detect({ name, text }) {
    const hasEntry = /^[ \t]*@[ \t]*[a-z]+\s*[{(]\s*[^\s,{}=]*\s*,?\s*(?:\n|[\w-]+\s*=)/im.test(
      text.slice(0, 1_000_000),
    );
    if (/\.bib(?:tex|latex)?$/i.test(name)) return hasEntry ? 1 : 0.6;
    return hasEntry && /^\s*[@%]/.test(text) ? 0.85 : 0;
  },
  parse(source) {
    const records = new Records(source);
    const text = parseEntries(source.text);
    leaveOthers(records, text);
    const { entries, parents, missing } = inheritFields(text.entries);
    for (const { entry, key } of missing)
      records.report(
        'field-left-out',
        `“${entry.key}”: the entry “${key}” to inherit from does not exist.`,
        entry.lines[0],
      );
    for (const entry of entries)
      records.attempt(entry.lines, () => addEntry(records, entry, parents));
    return records.toReading({}, 'private');
  },
};

function leaveOthers(records: Records, { others, broken, problems }: BibtexText) {
  for (const { kind, lines } of others)
    records.leave(
      { lines },
      kind === 'string' ? 'metadata' : 'private',
      kind === 'string' ? 'abbreviation' : kind,
    );
  for (const lines of broken) records.leave({ lines }, 'not-understood', 'broken record');
  for (const { kind, message, line } of problems)
    records.report(kind === 'broken' ? 'record-broken' : 'record-repaired', message, line);
}

function addEntry(records: Records, entry: Entry, parents: Set<string>) {
  const { type, key, fields, lines } = entry;
  const hidden = [...fields]
    .filter(([name]) => privateField.test(name))
    .map(([, field]) => field.lines);
  const own = [...hidden, ...entry.comments].filter(
    ([first, last]) => first >= lines[0] && last <= lines[1],
  );
  if (type === 'xdata' || type === 'set' || (parents.has(key) && !fields.has('author'))) {
    const what =
      type === 'xdata' || type === 'set' ? `is an @${type}` : 'is the parent of other entries';
    records.report('record-skipped', `“${key}” ${what}, not a paper.`, lines[0]);
    return records.leave({ lines, private: own }, 'metadata', what);
  }
  const name = key ? `“${key}”` : `The ${type} without a key`;
  const { fields: read, used } = toFields(entry);
  records.add({
    lines,
    name,
    id: key || undefined,
    title: titleOf(entry),
    abstract: paragraphs(fields.get('abstract')?.value),
    fields: { ...read, author: namesOf('author'), editor: namesOf('editor') },
    private: own,
    unused: [...fields.keys()].filter((field) => !isKnown(field, used)),
  });

  function namesOf(field: string): Name[] {
    const { names, others, commas } = readNames(fields.get(field)?.value ?? '');
    if (commas)
      records.report(
        'record-repaired',
        `${name}: ${field}s are separated by commas instead of “and”.`,
        fields.get(field)?.lines[0],
      );
    if (others)
      records.report(
        'authors-others',
        `${name}: incomplete list of ${field}s (“and others”).`,
        fields.get(field)?.lines[0],
      );
    return names;
  }
}

const isKnown = (field: string, used: Set<string>) =>
  used.has(field) ||
  silentFields.has(field) ||
  privateField.test(field) ||
  ['title', 'subtitle', 'abstract', 'author', 'editor'].includes(field);

/** In one line; a subtitle follows a colon. */
function titleOf({ fields }: Entry): string {
  const title = fold(fields.get('title')?.value ?? '');
  const subtitle = fold(fields.get('subtitle')?.value ?? '');
  if (!subtitle || !title) return title || subtitle;
  return /[:?!.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Lines are joined; an empty line is a new paragraph. */
const paragraphs = (text: string | undefined) =>
  text
    ?.split(/\n[ \t]*\n/)
    .map(fold)
    .filter(Boolean)
    .join('\n\n');
