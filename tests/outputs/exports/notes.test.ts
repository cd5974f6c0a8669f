import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csv } from '../../../src/outputs/exports/csv.ts';
import { exports } from '../../../src/outputs/exports/index.ts';
import { printPapers } from '../../../src/outputs/exports/print.ts';
import { barePaper, contextOf, fullPaper } from './papers.ts';

const papers = [fullPaper, barePaper];
const note = 'Read before\nthe talk';
const context = {
  ...contextOf(papers),
  note: ({ id }: { id: string }) => (id === barePaper.id ? note : undefined),
};

/** How a format prints the note. */
const printed: Record<string, string> = {
  bibtex: '  annote = {Read before the talk}',
  'bibtex-ascii': '  annote = {Read before the talk}',
  ris: 'N1  - Read before the talk\r\n',
  'csl-json': '"annote":"Read before the talk"',
  'json-lines': '"note":"Read before\\nthe talk"',
  csv: ',Read before the talk\r\n',
  markdown: '\n\n**Note:** Read before the talk\n',
  'plain-text': '\n\nNote: Read before the talk\n',
};

for (const format of exports)
  test(`${format.label} has the note of the paper that has one, and nothing for the other`, () => {
    const text = printPapers(format.withNotes ?? format, papers, context);
    assert.equal(text.split(printed[format.name]!).length, 2);
    const without = printPapers(format, papers, contextOf(papers));
    assert.ok(!/annote|N1 {2}-|"note"|Note:/.test(without));
  });

test('CSV names the notes in its header', () => {
  const text = printPapers(csv.withNotes!, papers, context);
  const rows = parse<Record<string, string>>(text, { columns: true });
  assert.deepEqual(
    rows.map((row) => row['note']),
    ['', 'Read before the talk'],
  );
});
