import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toCandidate } from '../../../scripts/convert/candidate.ts';
import { formats } from '../../../scripts/formats/index.ts';
import type { Draft, ParseResult } from '../../../scripts/formats/format.ts';
import { parsePaperFile, printPaperFile } from '../../../src/model/files/paper-file.ts';
import { ContentFolder } from '../convert/content-folder.ts';
import { toDigests, type HostileDigest } from '../../hostile/digests.ts';

/** A word in a digest in place of a field's text. */
const MARK = 'Qqmark';

/** One field of a format's digest: the text before and after each field, and the number of this one. */
interface Field {
  format: string;
  digest: HostileDigest;
  parts: string[];
  at: number;
}

const identifiers = ([text = '']: string[]): HostileDigest => ({
  name: 'identifiers.txt',
  text: `https://example.org/${text}\n`,
});

const fieldsOf = (name: string, digest: HostileDigest): Field[] => {
  const parts = digest.text.split(MARK);
  const format = name.split(',')[0] ?? name;
  return parts.slice(1).map((_, index) => ({ format, digest, parts, at: index + 1 }));
};
const fields = Object.entries({ ...toDigests, identifiers }).flatMap(([name, toDigest]) =>
  fieldsOf(name, toDigest([MARK])),
);

/** Format and file name of a field, and what is before its text. */
const nameOf = ({ format, digest, parts, at }: Field) =>
  `${format} (${digest.name}), ${at}: ${JSON.stringify(parts[at - 1]?.slice(-24))}`;

/** What patterns could read again from each character: these, repeated. Each field gets blanks and a few of the others, in turn. */
const repeated = [
  ...'.,;:-–/|&()[]{}<>"\'`*_#@$^~=+!?%'.split(''),
  ...[
    'a.',
    'a-',
    'A. ',
    'a and ',
    'A B, ',
    '19',
    '1 ',
    '10.1/',
    '(a ',
    '[a](',
    '{\\',
    '\\a',
    '<a ',
  ],
  ...[
    'a@b.c ',
    'http://',
    'https://a.example/b ',
    'arxiv.org/abs/',
    '(arXiv:a [',
    '(arXiv:',
    '-00',
  ],
  ...['</p> ', '&lt;', '\\url{', '\\textasciitilde ', 'family=', '19 - ', '{{a}} ', ' et al', 'é'],
];
const REPEATED_IN_FIELD = 4;

function mixtureFor(field: Field, length: number): string {
  const first = fields.indexOf(field) * REPEATED_IN_FIELD;
  const some = Array.from(
    { length: REPEATED_IN_FIELD },
    (_, index) => repeated[(first + index) % repeated.length] ?? '',
  );
  return `Sheep ${[' ', ...some].map((one) => one.repeat(length / one.length)).join(' a ')} end`;
}

/** As the format writes it, so that the text is the whole field. */
function escapeFor({ format, digest, parts }: Field, text: string): string {
  if (parts[0]?.startsWith('<'))
    return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  if (digest.name.endsWith('.csv')) return text.replaceAll('"', '""');
  if (/\.jsonl?$/.test(digest.name)) return JSON.stringify(text).slice(1, -1);
  return format === 'bibtex' ? text.replace(/[{}]/g, '') : text;
}

/** Reads a digest with a text in one field and short ones in the others, and converts its papers: papers, or problems with lines. */
function read(field: Field, text: string): ParseResult {
  const { format: name, digest, parts, at } = field;
  const written = escapeFor(field, text);
  const whole = parts.reduce(
    (before, part, index) => before + (index === at ? written : 'Short') + part,
  );
  const format = formats.find((one) => one.name === name);
  assert.ok(format);
  const source = { ...digest, text: whole };
  format.detect(source);
  const result = format.parse(source);
  assert.ok(result.drafts.length > 0 || result.problems.some(({ line }) => line !== undefined));
  for (const { message, hint = '' } of result.problems) {
    assert.doesNotMatch(message, /cannot be read: (?!Invalid YAML)/);
    assert.ok(message.length <= 500 && hint.length <= 500, 'a problem is short');
  }
  for (const [index, draft] of result.drafts.entries()) convert(draft, index);
  return result;
}

function convert(draft: Draft, index: number) {
  const { candidate, problems } = toCandidate(draft, index, 'd', 'digests/d');
  if (!candidate) return assert.ok(problems.every(({ line }) => line !== undefined));
  const { frontMatter, body } = candidate;
  const file = parsePaperFile(printPaperFile({ frontMatter, body }));
  assert.deepEqual(file, { frontMatter, body });
}

/** Processor time of a run, in milliseconds. Patterns run inside one call of the platform, so their steps cannot be counted. */
function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Quadratic time is 16 times as long for four times the text. Runs are repeated, because some include compilation and collected garbage. */
function isLinear(field: Field): boolean {
  const [text, fourTimes] = [mixtureFor(field, 5_000), mixtureFor(field, 20_000)];
  const once = Math.min(...[1, 2].map(() => timeOf(() => read(field, text))));
  return [1, 2, 3].some(() => timeOf(() => read(field, fourTimes)) < 8 * once + 40);
}

describe('a long text in a field is read in linear time', () => {
  for (const field of fields)
    test(nameOf(field), () => {
      assert.ok(isLinear(field));
    });
});

test('every text field of a paper is among them', () => {
  assert.ok(fields.length > 200, String(fields.length));
});

describe('millions of characters are converted to a paper', () => {
  const sheep = (length: number) => 'sheep '.repeat(length / 6);
  for (const [what, name, digest] of [
    ['a title of ten million', 'a.csv', `title,year\n"${sheep(10_000_000)}",2020\n`],
    [
      'an abstract of two million',
      'a.ris',
      `TY  - JOUR\nTI  - Sheep\nAB  - ${sheep(2_000_000)}\nER  - \n`,
    ],
    ['a name of two million', 'a.nbib', `PMID- 1\nTI  - Sheep\nFAU - ${sheep(2_000_000)}\n`],
  ] as const)
    test(what, () => {
      using folder = new ContentFolder({ [`digests/${name}`]: digest });
      const { papers, problems } = folder.convert();
      assert.equal(papers.length, 1);
      for (const { message, line } of problems)
        assert.ok(message.length < 500 && line !== undefined);
    });
});
