import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { convert } from '../../../scripts/convert/convert.ts';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { csv } from '../../../src/outputs/exports/csv.ts';
import { bibtex } from '../../../src/outputs/exports/bibtex.ts';
import { cslJson } from '../../../src/outputs/exports/csl-json.ts';
import type { Export } from '../../../src/outputs/exports/export.ts';
import { jsonLines } from '../../../src/outputs/exports/json-lines.ts';
import { plain, plainLine } from '../../../src/text/views.ts';
import { printPapers } from '../../../src/outputs/exports/print.ts';
import { ris } from '../../../src/outputs/exports/ris.ts';
import { frontMatterSchema, type Paper } from '../../../src/model/paper.ts';
import { toInlineMarkdown } from '../../../src/text/markdown.ts';
import { parseTex } from '../../../src/text/parse-tex.ts';
import { crowdedPaper } from './hostile-papers.ts';
import { barePaper, contextOf, fullPaper } from './papers.ts';

const all = [fullPaper, barePaper, crowdedPaper];
const context = contextOf(all);

/** The papers of a collection whose only digest is the export of the given papers. */
function reimport(format: Export, papers: Paper[] = all): Paper[] {
  const content = mkdtempSync(join(tmpdir(), 'reimport-'));
  try {
    mkdirSync(join(content, 'digests'));
    const text = printPapers(format, papers, contextOf(papers));
    writeFileSync(join(content, 'digests', `2025-05-01-again.${format.extension}`), text);
    const { problems } = convert({ content });
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    const catalogue = getCatalogue(content);
    return catalogue.papers.map((paper) => {
      const fields = Object.entries(paper).filter(([name]) => name in frontMatterSchema.shape);
      const abstract = catalogue.readAbstract(paper)?.trim();
      return {
        ...Object.fromEntries(fields),
        id: paper.id,
        ...(abstract && { abstract }),
      } as Paper;
    });
  } finally {
    rmSync(content, { recursive: true });
  }
}

test('JSON Lines come back as the same collection', () => {
  assert.deepEqual(reimport(jsonLines), all);
});

/** What each format cannot represent or represents differently; everything else comes back unchanged. */
const losses: [
  format: Export,
  why: string,
  changesOf: (paper: Paper) => { [Field in keyof Paper]?: Paper[Field] | undefined },
][] = [
  [
    bibtex,
    'keys for ids, no submission date, no ORCID, no other links, keywords without commas, a type for everything',
    (paper) => ({
      id: context.key(paper),
      submitted: undefined,
      type: paper.type ?? 'document',
      author: withoutOrcid(paper),
      links: undefined,
      keyword: withoutCommas(paper),
    }),
  ],
  [
    cslJson,
    'no maths, no ORCID, no other links, keywords without commas, a type for everything',
    (paper) => ({
      type: paper.type ?? 'document',
      title: plainLine(paper.title),
      author: withoutOrcid(paper),
      links: undefined,
      keyword: withoutCommas(paper),
      abstract: paper.abstract && plain(paper.abstract),
    }),
  ],
];

for (const [format, why, changesOf] of losses) {
  test(`${format.label} comes back unchanged, except: ${why}`, () => {
    const expected = all.map((paper) => ({ ...paper, ...changesOf(paper) }));
    assert.deepEqual(reimport(format), JSON.parse(JSON.stringify(expected)));
  });
}

test('RIS comes back with the same titles, dates, venues, keywords and abstracts', () => {
  const fields = ({ title, issued, abstract, keyword, DOI, URL, ...paper }: Paper) => ({
    title: plainLine(title),
    issued,
    abstract: abstract && plainLine(abstract),
    keyword,
    DOI,
    URL,
    container: paper['container-title'],
    ISBN: paper.ISBN,
    ISSN: paper.ISSN,
    authors: paper.author?.length,
  });
  assert.deepEqual(reimport(ris).map(fields), all.map(fields));
});

test('CSV comes back with the same titles, without the apostrophes that prevent formulas', () => {
  const papers = ['=1+1', '-ise and -ize', "'Quoted'"].map((title, index) => ({
    id: `formula-${index}`,
    title: toInlineMarkdown(parseTex(title).tree),
  }));
  assert.deepEqual(
    reimport(csv, papers).map(({ title }) => plainLine(title)),
    papers.map(({ title }) => plainLine(title)),
  );
});

function withoutOrcid({ author }: Paper): Paper['author'] {
  return author?.map((name) => ({ ...name, orcid: undefined }));
}

function withoutCommas({ keyword }: Paper): string[] | undefined {
  return keyword?.flatMap((word) => word.split(', '));
}
