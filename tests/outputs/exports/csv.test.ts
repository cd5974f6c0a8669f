import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csv } from '../../../src/outputs/exports/csv.ts';
import { plainLine } from '../../../src/text/views.ts';
import { printPapers } from '../../../src/outputs/exports/print.ts';
import { crowdedPaper, hostilePapers } from './hostile-papers.ts';
import { barePaper, contextOf, fullPaper } from './papers.ts';

const papers = [fullPaper, barePaper, crowdedPaper, ...hostilePapers];
const rows = parse<Record<string, string>>(printPapers(csv, papers, contextOf(papers)), {
  columns: true,
});

test('CSV read back has every paper on a line, with its title', () => {
  assert.equal(rows.length, papers.length);
  for (const [index, { title = '' }] of rows.entries())
    assert.equal(title.replace(/^'(?=[=+\-@])/, ''), plainLine(papers[index]!.title));
});

test('No cell is a formula', () => {
  for (const cell of rows.flatMap((row) => Object.values(row)))
    assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
});

test('No cell is a formula when a spreadsheet separates cells at semicolons', () => {
  const paper = { id: 'a', title: 'A Title; =cmd()', keyword: ['safe', '=cmd()', '+1', '@x'] };
  const text = csv.entry(paper, contextOf([paper]));
  for (const cell of text.split(/[;,]/)) assert.doesNotMatch(cell, /^[\s"]*[=+\-@]/);
  assert.match(text, /A Title; '=cmd\(\)/);
});
