import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exports } from '../../../src/outputs/exports/index.ts';
import { printPapers } from '../../../src/outputs/exports/print.ts';
import { barePaper, contextOf, fullPaper } from './papers.ts';

const papers = [fullPaper, { ...barePaper, comment: 'Ada *presents* $O(n)$.' }];
const context = {
  ...contextOf(papers),
  note: ({ id }: { id: string }) => (id === barePaper.id ? 'My note' : undefined),
};

/** How a format prints the maintainer's comment with the visitor's note. */
const printed: Record<string, string> = {
  bibtex: '  annote = {Ada \\emph{presents} $O(n)$. My note}',
  'bibtex-ascii': '  annote = {Ada \\emph{presents} $O(n)$. My note}',
  ris: 'N1  - Ada presents O(n).\r\nN1  - My note\r\n',
  'csl-json': '"annote":"Ada presents O(n). My note"',
  'json-lines': '"comment":"Ada *presents* $O(n)$."',
  markdown: '\n\n**Comment:** Ada *presents* $O(n)$.\n\n**Note:** My note\n',
  'plain-text': '\n\nComment: Ada presents O(n).\n\nNote: My note\n',
};

for (const format of exports)
  test(`${format.label} ${format.name === 'csv' ? 'leaves out' : 'contains'} the comment on the paper`, () => {
    const text = printPapers(format, papers, context);
    if (format.name === 'csv') assert.doesNotMatch(text, /Ada/);
    else assert.equal(text.split(printed[format.name]!).length, 2, text);
  });
