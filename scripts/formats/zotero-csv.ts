import { lookUp } from '../../src/text/look-up.ts';
import type { Column } from './csv/columns.ts';
import { readPeople } from './csv/columns.ts';
import { readCsv } from './csv/read-csv.ts';
import { headerOf } from './csv.ts';
import type { Format, ParseOptions } from './format.ts';
import { readZoteroFields } from './zotero-json/fields.ts';

/** The columns of Zotero's CSV, by Zotero's field names. */
const columns: Record<string, string> = {
  itemType: 'Item Type',
  publicationTitle: 'Publication Title',
  journalAbbreviation: 'Journal Abbreviation',
  series: 'Series',
  conferenceName: 'Conference Name',
  publisher: 'Publisher',
  place: 'Place',
  volume: 'Volume',
  issue: 'Issue',
  number: 'Number',
  pages: 'Pages',
  edition: 'Edition',
  numPages: 'Num Pages',
  genre: 'Type',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  DOI: 'DOI',
  url: 'Url',
  language: 'Language',
  date: 'Date',
  extra: 'Extra',
};

const textColumns: Record<string, Column> = { Title: 'title', 'Abstract Note': 'abstract' };

/** Zotero's CSV export. Its keys are internal to the library and are not used as ids. */
export const zoteroCsv: Format = {
  name: 'zotero-csv',
  description: 'Zotero’s CSV',
  reads: [
    'Private: notes, attachments, all other columns, “Extra” (an arXiv id, PMID or DOI in it is read) and tags, unless `site.yaml` has `keepTags: true`.',
  ],
  extensions: ['.csv'],
  detect(source) {
    const header = headerOf(source);
    return ['Item Type', 'Abstract Note', 'Title'].every((name) => header.includes(name))
      ? 0.95
      : 0;
  },
  parse({ options, ...source }) {
    const isSupported = (name: string) => isSupportedColumn(name, options);
    return readCsv(
      source,
      { columnsOf: (names) => names.map((name) => lookUp(textColumns, name)), isSupported },
      (cellAt) => ({
        ...readZoteroFields(
          (name) =>
            cellAt(lookUp(columns, name) ?? '') ||
            (name === 'date' ? cellAt('Publication Year') : undefined),
        ),
        author: readPeople(cellAt('Author')),
        editor: readPeople(cellAt('Editor')),
        ...(options?.keepTags && {
          keyword: `${cellAt('Manual Tags')};${cellAt('Automatic Tags')}`.split(';'),
        }),
      }),
    ).toResult();
  },
};

const supportedColumns = new Set([
  ...Object.values(columns).filter((name) => name !== 'Extra'),
  ...['Title', 'Abstract Note', 'Publication Year', 'Author', 'Editor'],
]);

/** Whether a column is read and may be shown. */
const isSupportedColumn = (name: string, options: ParseOptions | undefined): boolean =>
  supportedColumns.has(name) ||
  (options?.keepTags === true && /^(?:Manual|Automatic) Tags$/.test(name));
