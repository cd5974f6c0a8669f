import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkStyles } from '../../../src/outputs/citations/check-styles.ts';
import { toCitedItem } from '../../../src/outputs/citations/cited-item.ts';
import { citationFormatter } from '../../../src/outputs/citations/format-citations.ts';
import { readLocale, readStyles } from '../../../src/outputs/citations/read-styles.ts';
import { toCslItem } from '../../../src/outputs/exports/csl-json.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { hostilePapers } from '../exports/hostile-papers.ts';
import { barePaper } from '../exports/papers.ts';

const article: Paper = {
  id: 'attention',
  type: 'article-journal',
  title: 'Attention with BERT',
  author: [
    { given: 'Anna', family: 'Meer', 'non-dropping-particle': 'van der' },
    { given: 'Pál', family: 'Erdős' },
  ],
  issued: '2017-05-03',
  'container-title': 'Journal of Things',
  volume: '3',
  page: '12-34',
};

const locale = readLocale('en');
const styles = readStyles(siteSchema.parse({}).citationStyles, 'no-such-folder');
const formatters = new Map(
  styles.map((style) => [style.label, citationFormatter(style, locale, 'en-US')]),
);

const cases: [label: string, text: string, italics: string[], bare: string][] = [
  [
    'APA',
    'van der Meer, A., & Erdős, P. (2017). Attention with BERT. Journal of Things, 3, 12–34.',
    ['Journal of Things', '3'],
    'Token-Shuffle: Towards Image Generation. (n.d.).',
  ],
  [
    'MLA',
    'van der Meer, Anna, and Pál Erdős. “Attention with BERT.” Journal of Things, vol. 3, May 2017, pp. 12–34.',
    ['Journal of Things'],
    'Token-Shuffle: Towards Image Generation.',
  ],
  [
    'IEEE',
    'A. van der Meer and P. Erdős, “Attention with BERT,” Journal of Things, vol. 3, pp. 12–34, May 2017.',
    ['Journal of Things'],
    '“Token-Shuffle: Towards Image Generation.”',
  ],
  [
    'Vancouver',
    'van der Meer A, Erdős P. Attention with BERT. Journal of Things. 2017 May 3;3:12–34.',
    [],
    'Token-Shuffle: Towards Image Generation.',
  ],
];

for (const [label, text, italics, bare] of cases) {
  test(`${label} citations follow the style, and missing fields stay missing`, () => {
    const format = formatters.get(label)!;
    const [found, italicRanges] = format(toCslItem(article, 'key'));
    assert.equal(found, text);
    assert.deepEqual(
      italicRanges.map(([start, end]) => found.slice(start, end)),
      italics,
    );
    assert.equal(format(toCslItem(barePaper, 'bare'))[0], bare);
  });
}

const citedTitles: [why: string, paper: Partial<Paper>, label: string, text: RegExp][] = [
  [
    'maths keeps its case',
    { title: 'On the $O(n^2)$ cost of $k$-means & co' },
    'MLA',
    /On the O\(n²\) Cost of k-Means & Co\./,
  ],
  ['a title that is only maths is kept', { title: '$\\ell_2$' }, 'Chicago', /“ℓ₂[.,]”/],
  [
    'an arXiv id is given only once',
    { type: 'article', arxiv: '2303.08774', number: 'arXiv:2303.08774', publisher: 'arXiv' },
    'APA',
    /Attention with BERT \(No\. arXiv:2303\.08774\)\. arXiv\.$/,
  ],
  [
    'an arXiv id without a number is kept',
    { type: 'article', arxiv: '2303.08774' },
    'APA',
    /Attention with BERT \(arXiv:2303\.08774\)\. arXiv\.$/,
  ],
];

for (const [why, more, label, text] of citedTitles) {
  test(`In a citation, ${why}`, () => {
    const paper = {
      ...article,
      volume: undefined,
      page: undefined,
      'container-title': undefined,
      ...more,
    };
    assert.match(formatters.get(label)!(toCitedItem(paper, 'key'))[0], text);
  });
}

test('Every style formats every hostile text, and a citation does not depend on earlier ones', () => {
  for (const format of formatters.values())
    for (const paper of hostilePapers) {
      const once = format(toCslItem(paper, 'key'));
      assert.deepEqual(format(toCslItem(paper, 'key')), once);
      assert.notEqual(once[0], '');
    }
});

test('An author may have the name of a property that every object inherits', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    for (const format of formatters.values()) {
      const author = [
        { family: name, given: name },
        { literal: name },
        { family: 'Barr', given: name },
        { family: 'Barr', given: `${name}.x`, suffix: name },
        { family: `${name} ${name}`, given: `x ${name}`, 'non-dropping-particle': name },
      ];
      const [text] = format(
        toCslItem({ ...barePaper, id: name, author, 'container-title': name }, name),
      );
      assert.ok(text.includes(name), text);
      assert.doesNotMatch(text, /\ue002/);
    }
});

test('The maintainer’s own style is read from its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  try {
    writeFileSync(
      join(folder, 'house.csl'),
      `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House Style</title><id>house</id><updated>2025-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="!"><text variable="title" font-style="italic"/></layout></bibliography>
</style>`,
    );
    const [style] = readStyles([], folder);
    assert.equal(style!.label, 'House Style');
    const format = citationFormatter(style!, locale, 'en-US');
    assert.deepEqual(format(toCslItem(article, 'key')), ['Attention with BERT!', [[0, 19]]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const invalidStyles: [why: string, csl: string, line: number, message: RegExp][] = [
  ['broken XML', '<style>\n<broken', 2, /not well-formed XML/],
  ['XML of another kind', '<html><body/></html>', 1, /not a CSL style: its root element is “html”/],
  ['a dependent style', '<style class="in-text"><info/></style>', 1, /no bibliography/],
  [
    'a style that fails',
    '<style class="in-text"><citation/><bibliography><layout><text macro="none"/></layout></bibliography></style>',
    1,
    /cannot use this style/,
  ],
];

for (const [why, csl, line, message] of invalidStyles) {
  test(`A style file with ${why} is reported with its name and line`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'styles-'));
    try {
      writeFileSync(join(folder, 'house.csl'), csl);
      const [issue, ...others] = checkStyles([], folder, '');
      assert.deepEqual([issue!.file, issue!.line], ['citation-styles/house.csl', line]);
      assert.match(issue!.message, message);
      assert.deepEqual(others, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test('Unknown styles are reported, each with its line and a hint', () => {
  const yaml =
    'title: A\n# citationStyles: [a-style]\ncitationStyles:\n  - apa\n  - a-style\n  - other-style\n';
  const issues = checkStyles(['apa', 'a-style', 'other-style'], 'none', yaml);
  assert.deepEqual(
    issues.map(({ file, line }) => [file, line]),
    [
      ['site.yaml', 5],
      ['site.yaml', 6],
    ],
  );
  assert.match(issues[0]!.message + issues[0]!.hint, /“a-style”.*zotero\.org\/styles/);
});

const languages: [language: string, locale: string][] = [
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['de', 'de-DE'],
  ['pt-BR', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['ar', 'ar'],
  ['tlh', 'en-US'],
];

for (const [language, expected] of languages) {
  test(`The citations of a site in ${language} use the locale ${expected}`, () => {
    assert.equal(readLocale(language).attrs['xml:lang'], expected);
  });
}
