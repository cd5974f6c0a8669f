import { lookUp } from '../../src/text/look-up.ts';
import type { Name } from '../../src/model/paper.ts';
import { parseEntries } from './bibtex/entries.ts';
import type { ParsedBibtex, Entry, Field } from './bibtex/entry.ts';
import { languages, toFields } from './bibtex/fields.ts';
import { inheritFields } from './bibtex/inherit.ts';
import { readNames } from './bibtex/names.ts';
import { types } from './bibtex/types.ts';
import type { Format } from './format.ts';
import { Records, type Lines } from './shared/records.ts';

/** Fields that are read in addition to those of `toFields`. */
const textsAndNames = new Set(['title', 'subtitle', 'abstract', 'author', 'editor']);

/** TeX commands in values. */
const commands =
  'url href emph textit textbf texttt textsc textrm mathrm mathbf mathbb mathcal ensuremath and others';

/** BibTeX and BibLaTeX. */
export const bibtex: Format = {
  name: 'bibtex',
  description: 'BibTeX and BibLaTeX, from any tool',
  reads: [
    'Abbreviations, concatenation, `crossref` and `xdata`, name parts, braces, TeX in any field, `eprint`, `keywords`, `langid`, EDTF dates. Links are taken from `url`, `code`, `pdf`, `website`, `video`, `slides`, `poster` and the like. Entries that only supply fields to others (by `crossref`, `@xdata` or `@set`) do not become papers.',
    'Private: comments and all other fields, such as `file`, `note`, `annote` and what reference managers add.',
  ],
  extensions: ['.bib', '.bibtex', '.biblatex'],
  detect({ name, text }) {
    const hasEntry =
      /^[ \t]*@[ \t]*[a-z]+\s*[{(]\s*(?:[^\s,{}=]+\s*)?(?:,\s*)?(?:\n|[\w-]+\s*=)/im.test(
        text.slice(0, 1_000_000),
      );
    if (/\.bib(?:tex|latex)?$/i.test(name)) return hasEntry ? 1 : 0.6;
    return hasEntry && /^\s*[@%]/.test(text) ? 0.85 : 0;
  },
  parse(source) {
    const records = new Records(source, {
      words: `${commands} ${Object.keys(languages).join(' ')}`,
    });
    const parsed = parseEntries(source.text);
    skipOthers(records, parsed);
    const { entries, parents, missingParents } = inheritFields(parsed.entries);
    for (const { entry, key } of missingParents)
      records.report(
        'field-left-out',
        `“${entry.key}”: its parent entry “${key}” does not exist.`,
        entry.lines[0],
      );
    for (const entry of entries)
      records.attempt(entry.lines, () => addEntry(records, entry, parents));
    return records.toResult({}, 'private');
  },
};

function skipOthers(records: Records, { others, broken, problems }: ParsedBibtex) {
  for (const { kind, lines } of others)
    records.leaveOut({ lines }, 'private', kind === 'string' ? 'abbreviation' : kind);
  for (const lines of broken) records.leaveOut({ lines }, 'not-understood', 'broken record');
  for (const { kind, message, line } of problems)
    records.report(kind === 'broken' ? 'record-broken' : 'record-repaired', message, line);
}

function addEntry(records: Records, entry: Entry, parents: Set<string>) {
  const { type, key, fields, lines } = entry;
  if (type === 'xdata' || type === 'set' || (parents.has(key) && !fields.has('author'))) {
    const reason =
      type === 'xdata' || type === 'set'
        ? `is an @${type} entry`
        : 'is the parent of other entries';
    records.report('record-skipped', `“${key}” ${reason}, not a paper.`, lines[0]);
    return records.leaveOut({ lines }, 'private', reason);
  }
  const name = key ? `“${key}”` : `The @${type} entry without a key`;
  const { fields: paperFields, usedNames } = toFields(entry);
  const isSupported = (field: string) => usedNames.has(field) || textsAndNames.has(field);
  records.add({
    lines,
    name,
    id: key || undefined,
    title: titleOf(entry),
    abstract: paragraphs(fields.get('abstract')?.value),
    fields: { ...paperFields, author: namesOf('author'), editor: namesOf('editor') },
    shown: shownFields(entry, isSupported),
    unreadFields: [...fields.keys()].filter((field) => !isSupported(field)),
  });

  function namesOf(field: string): Name[] {
    const { names, hasOthers, hasCommas } = readNames(fields.get(field)?.value ?? '');
    if (hasCommas)
      records.report(
        'record-repaired',
        `${name}: ${field}s are separated by commas instead of “and”.`,
        fields.get(field)?.lines[0],
      );
    if (hasOthers)
      records.report(
        'authors-others',
        `${name}: incomplete list of ${field}s (“and others”).`,
        fields.get(field)?.lines[0],
      );
    return names;
  }
}

/** The entry’s own fields that are read, and its first and last line. Inherited fields are not in its lines. */
function shownFields({ type, key, fields, lines }: Entry, isSupported: (field: string) => boolean) {
  const [first, last] = lines;
  const isInside = ({ lines: [from, to] }: Field) => from >= first && to <= last;
  const own = [...fields].filter(([name, field]) => isSupported(name) && isInside(field));
  return [
    { name: lookUp(types, type) ? `${type} ${key}` : '', lines: [first, first] as Lines },
    ...own.map(([name, field]) => ({ name, lines: field.lines })),
    { name: '', lines: [last, last] as Lines },
  ];
}

/** The title on one line; a subtitle follows a colon. */
function titleOf({ fields }: Entry): string {
  const title = fold(fields.get('title')?.value ?? '');
  const subtitle = fold(fields.get('subtitle')?.value ?? '');
  if (!subtitle || !title) return title || subtitle;
  return /[:?!.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An abstract with its lines joined; an empty line starts a new paragraph. */
const paragraphs = (text: string | undefined) =>
  text
    ?.split(/\n[ \t]*\n/)
    .map(fold)
    .filter(Boolean)
    .join('\n\n');
