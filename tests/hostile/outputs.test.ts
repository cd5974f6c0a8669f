import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { textSchema } from '../../src/model/text.ts';
import { frontMatterSchema, type Paper } from '../../src/model/paper.ts';
import { en } from '../../src/i18n/en.ts';
import { renderEmail } from '../../src/outputs/email/render-email.ts';
import { toEml } from '../../src/outputs/email/to-eml.ts';
import { bibtexAscii } from '../../src/outputs/exports/bibtex-ascii.ts';
import { bibtex } from '../../src/outputs/exports/bibtex.ts';
import { citationKeys } from '../../src/outputs/exports/citation-key.ts';
import { cslJson } from '../../src/outputs/exports/csl-json.ts';
import { csv } from '../../src/outputs/exports/csv.ts';
import type { Export } from '../../src/outputs/exports/export.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { jsonLines } from '../../src/outputs/exports/json-lines.ts';
import { printPapers } from '../../src/outputs/exports/print.ts';
import { ris } from '../../src/outputs/exports/ris.ts';
import { paperItem } from '../../src/outputs/feeds/feed-items.ts';
import { feedFormats } from '../../src/outputs/feeds/index.ts';
import { escapeMarkdown, toInlineMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { findForbidden } from './find-forbidden.ts';
import { allAttacks } from './hostile-site.ts';

/** A paper with this text in each field that may contain any. */
function toPaper(text: string, index: number): Paper {
  const any = Object.fromEntries(
    'container-title container-title-short collection-title event-title event-place publisher publisher-place volume issue number page edition genre version ISBN ISSN PMID PMCID language retracted'
      .split(' ')
      .map((field) => [field, text]),
  );
  return {
    id: `paper-${index}`,
    ...frontMatterSchema.parse({
      ...any,
      title: toInlineMarkdown(parseTex(`${text} ${index}`).tree),
      author: [{ given: text, family: text }, { literal: text }],
      editor: [{ family: text, 'non-dropping-particle': text, suffix: text }],
      keyword: [text],
      award: [text],
      organization: [text],
      comment: escapeMarkdown(text).slice(0, 2000) || undefined,
    }),
    abstract: toMarkdown(parseTex(`${text}\n\n${text}`).tree),
  };
}

const papers = allAttacks
  // The schema rejects a text of which nothing is left once it is cleaned.
  .filter((text) => textSchema.safeParse(text).data?.trim())
  .map(toPaper);
const keys = citationKeys(papers);
const context = {
  key: ({ id }: Paper) => keys.get(id)!,
  note: ({ id }: Paper) => allAttacks[Number(id.slice(6))],
};
const print = (format: Export) => printPapers(format, papers, context);

describe('exports of hostile text are read by other programs as the same number of papers', () => {
  for (const format of [bibtex, bibtexAscii])
    test(format.label, () => {
      const { entries, comments, strings, preamble } = parse(print(format), {
        sentenceCase: false,
      });
      assert.deepEqual(
        entries.map(({ key }) => key),
        [...keys.values()],
      );
      assert.deepEqual(
        { comments, strings, preamble },
        { comments: [], strings: {}, preamble: [] },
      );
    });

  test('RIS', () => {
    const records = new Cite(print(ris), { forceType: '@ris/file' }).data;
    assert.equal(records.length, papers.length);
  });

  test('CSL-JSON and JSON Lines', () => {
    assert.equal((JSON.parse(print(cslJson)) as unknown[]).length, papers.length);
    const lines = print(jsonLines).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as Paper).id),
      papers.map(({ id }) => id),
    );
  });

  for (const delimiter of [',', ';', '\t'])
    test(`CSV, with ${JSON.stringify(delimiter)} between cells: no cell is a formula`, () => {
      const options = { delimiter, bom: true, relax_quotes: true, relax_column_count: true };
      const rows: string[][] = parseCsv(print(csv), options);
      if (delimiter === ',') assert.equal(rows.length, papers.length + 1);
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+@＝]/);
    });

  test('no export contains the code of a function', () => {
    for (const format of exports)
      assert.doesNotMatch(print(format), /\[native code\]/, format.name);
  });
});

const items = papers.map((paper, index) =>
  paperItem(paper, {
    url: `https://example.org/papers/${index}/`,
    topics: [allAttacks[index] ?? ''],
    date: '2025-04-28',
    comments: [allAttacks[index] ?? ''],
  }),
);
const title = textSchema.parse(allAttacks.join(' '));

describe('feeds of hostile text', () => {
  const feed = {
    title,
    description: title,
    language: 'en',
    page: 'https://example.org/',
    folder: 'https://example.org/',
    items,
  };
  for (const format of feedFormats)
    test(`${format.label} is well-formed and has each paper once`, () => {
      const text = format.print(feed);
      if (text.startsWith('{')) {
        const { items: found } = JSON.parse(text) as { items: { content_html?: string }[] };
        assert.equal(found.length, items.length);
        for (const { content_html: html = '' } of found) assert.deepEqual(findForbidden(html), []);
        return;
      }
      const { names, texts } = readXml(text);
      const count = names.filter((name) => name === 'item' || name === 'entry').length;
      assert.equal(count, items.length);
      for (const html of texts.filter((one) => /^<(?:p|blockquote)>/.test(one)))
        assert.deepEqual(findForbidden(html), []);
    });
});

function readXml(text: string): { names: string[]; texts: string[] } {
  const names: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('doctype', () => assert.fail('a document type'));
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('cdata', (cdata) => texts.push(cdata));
  parser.write(text).close();
  return { names, texts };
}

test('an email of hostile text has no markup from it, and no added headers', async () => {
  const email = {
    title,
    language: 'en',
    url: 'https://example.org/digests/d/',
    site: title,
    papers: items.slice(0, 100),
    messages: en,
  };
  const { html } = await renderEmail(email);
  assert.deepEqual(
    findForbidden(html).filter((found) => found !== '<link>'),
    [],
  );
  const [head = ''] = toEml({ subject: title, html, text: title }).split('\r\n\r\n', 1);
  const headers = head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
  assert.deepEqual(
    headers.map((header) => header.split(':', 1)[0]),
    ['MIME-Version', 'X-Unsent', 'Subject', 'Content-Type'],
  );
});
