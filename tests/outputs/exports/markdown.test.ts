import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from '../../../src/outputs/exports/markdown.ts';
import { printPapers } from '../../../src/outputs/exports/print.ts';
import { barePaper, contextOf } from './papers.ts';

for (const fields of [
  { URL: 'https://example.org/<script>alert(1)</script>' },
  { URL: 'https://example.org/a b\n<b>' },
  { DOI: '10.1000/<script>alert(1)</script>' },
  { arxiv: '2305.18290> <script>' },
])
  test(`the link of ${JSON.stringify(fields)} is one autolink without HTML`, () => {
    const paper = { ...barePaper, ...fields };
    const links = printPapers(markdown, [paper], contextOf([paper]))
      .split('\n')
      .filter((line) => line.includes('://'));
    assert.equal(links.length, 1);
    assert.match(links[0]!, /^<https:\/\/[^\s<>]+>$/);
  });
