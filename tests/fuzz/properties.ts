import { damage, damages, type Damages } from './damage.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../scripts/convert/decode.ts';
import { toCandidate } from '../../scripts/convert/candidate.ts';
import type { Source } from '../../scripts/formats/format.ts';
import { formats } from '../../scripts/formats/index.ts';
import type { Paper } from '../../src/model/paper.ts';
import { parsePaperFile, printPaperFile } from '../../src/model/files/paper-file.ts';
import { citationKeys } from '../../src/outputs/exports/citation-key.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { printPapers } from '../../src/outputs/exports/print.ts';
import { parseQuery } from '../../src/search/query.ts';
import { inlineHtml } from '../../src/text/html-views.ts';
import { parseMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { toTokens } from '../../src/text/tokens.ts';
import { plain } from '../../src/text/views.ts';
import { attacks } from '../hostile/attacks.ts';
import { toDigests } from '../hostile/digests.ts';

/** Pieces of text with a meaning to one of the parsers. */
const pieces = [
  ...Object.values(attacks).flat(),
  ...'{ } [ ] ( ) < > & $ $$ \\ ^ _ * ** ` # % ~ | " \' , ; : - = + @ ! ? . / &amp; &lt; &#x41; \n \n\n \t'.split(
    ' ',
  ),
  ...['\\alpha', '\\frac{a}{b}', '\\emph{', '\\begin{itemize}', '\\item', '\\end{itemize}', "\\'e"],
  ...[
    '<i>',
    '</i>',
    '<sub>',
    '<tex-math>',
    '</tex-math>',
    '<math>',
    '</math>',
    '<p>',
    '<!--',
    '-->',
  ],
  ...[
    'and',
    'et al.',
    'Ada',
    'Lovelace,',
    'van der',
    '2020',
    '10.1000/a',
    '2301.00001',
    'https://a.b',
  ],
];

/** A text of such pieces, words and arbitrary characters. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Asserts that reading a source throws nothing, and that the papers it contains can be written to files and read back. */
function checkReading(format: string, source: Source) {
  const { drafts, problems } = formats.find(({ name }) => name === format)!.parse(source);
  for (const { message } of problems)
    assert.doesNotMatch(message, /cannot be read: (?!Invalid YAML)/);
  for (const [index, draft] of drafts.entries()) {
    const { candidate } = toCandidate(draft, index, 'd', 'digests/d');
    if (!candidate) continue;
    const { frontMatter, body } = candidate;
    assert.deepEqual(parsePaperFile(printPaperFile({ frontMatter, body })), { frontMatter, body });
    assert.equal(
      toMarkdown(parseMarkdown(body)).trim(),
      body,
      'the abstract is read as it was written',
    );
  }
}

const toPaper = (value: string, index: number): Paper => ({
  id: `paper-${index}`,
  title: toMarkdown(parseTex(`Paper ${value}`).tree)
    .replace(/\s+/g, ' ')
    .trim(),
  author: [{ family: `Name ${value}` }],
  'container-title': `Journal ${value}`,
  abstract: toMarkdown(parseTex(value).tree).trim() || 'None',
});

/** By export, the input format that reads it back. */
const readers: Record<string, string> = {
  bibtex: 'bibtex',
  'bibtex-ascii': 'bibtex',
  ris: 'ris',
  'csl-json': 'csl-json',
  'json-lines': 'json-lines',
  csv: 'csv',
};

function checkExports(values: string[]) {
  const papers = values.map(toPaper);
  const keys = citationKeys(papers);
  for (const format of exports) {
    const printed = printPapers(format, papers, { key: ({ id }) => keys.get(id)! });
    const read = decode(format.name, Buffer.from(printed));
    assert.ok(typeof read === 'string');
    const reader = formats.find(({ name }) => name === readers[format.name]);
    if (!reader) continue;
    const { drafts } = reader.parse({ name: `a.${format.extension}`, text: read });
    assert.equal(drafts.length, papers.length, format.name);
  }
}

function checkTexts(value: string) {
  const markdown = toMarkdown(parseTex(value).tree).trim();
  assert.equal(toMarkdown(parseMarkdown(markdown)).trim(), markdown);
  assert.doesNotMatch(
    inlineHtml(markdown),
    /<(?:script|img|svg|iframe|style|object)\b|<[^>]+\son\w+=/i,
  );
  plain(value);
  inlineHtml(value);
  parseQuery(value).forEach((clause) => toTokens(clause.text));
}

/** Runs a property. Returns a report of the smallest input that breaks it, or `undefined` if none does. */
export type Check = (options: { seed?: number; numRuns: number }) => string | undefined;

const checkWith =
  <Input>(inputs: fc.Arbitrary<Input>, check: (input: Input) => void): Check =>
  (options) => {
    const result = fc.check(fc.property(inputs, check), options);
    return result.failed ? (fc.defaultReportMessage(result) ?? 'failed') : undefined;
  };

/** Everything that is checked with random input; `files` are real digests; a part of each is damaged and read. */
export function properties(files: Source[] = []): Record<string, Check> {
  const texts = fc.array(text, { minLength: 1, maxLength: 4 });
  const digestProperties = Object.entries(toDigests).map(([name, toDigest]) => {
    const format = name.split(',')[0] ?? name;
    const check = ([values, list]: [string[], Damages]) => {
      const digest = toDigest(values);
      checkReading(format, digest);
      if (!digest.files) checkReading(format, { ...digest, text: damage(digest.text, list) });
    };
    return [`digest: ${name}`, checkWith(fc.tuple(texts, damages), check)] as const;
  });
  const fileProperties = files.map((source) => {
    const format = formats
      .map((one) => ({ name: one.name, certainty: one.detect(source) }))
      .reduce((a, b) => (b.certainty > a.certainty ? b : a)).name;
    const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), damages);
    const check = ([at, list]: [number, Damages]) => {
      const from = Math.floor(at * Math.max(0, source.text.length - MAX_PART));
      const whole = source.text.slice(from, from + MAX_PART);
      checkReading(format, { name: source.name, text: damage(whole, list) });
    };
    return [`file: ${source.name}`, checkWith(part, check)] as const;
  });
  return {
    ...Object.fromEntries([...digestProperties, ...fileProperties]),
    texts: checkWith(text, checkTexts),
    exports: checkWith(texts, checkExports),
  };
}

/** Longest part of a real file that is damaged and read, in characters. */
const MAX_PART = 20_000;
