import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';
import { parseLedger } from '../../../src/model/files/ledger-file.ts';
import { parsePaperFile, type PaperFile } from '../../../src/model/files/paper-file.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const alpha = { 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') };
const file = 'papers/a/alpha-beats-every-baseline.md';
const entry = (fields: string, key = 'bell') =>
  `@misc{${key}, title = {{Alpha} Beats Every Baseline}, ${fields}}\n`;
const bib = entry(
  'author = {Bell, Ann}, date = {2020-05-01}, eprint = {2005.00001}, archiveprefix = {arXiv}',
);

/** A digest of one paper with references, converted. */
function converted(references: Record<string, string | Uint8Array>) {
  const folder = new ContentFolder({
    'digests/a.txt': page(alpha),
    ...Object.fromEntries(
      Object.entries(references).map(([name, text]) => [`references/${name}`, text]),
    ),
  });
  return { folder, report: folder.convert() };
}

const ledgerOf = (folder: ContentFolder) => parseLedger(folder.read('ledgers/a.json'));
const filledOf = (folder: ContentFolder) => ledgerOf(folder).papers[0]?.filled;

describe('references', () => {
  test('fill in what papers lack, and the ledger says which record gave what', () => {
    using folder = converted({ 'field.bib': bib }).folder;
    assert.match(folder.read(file), /family: Bell[^]*issued: '?2020-05-01[^]*arxiv: '?2005.00001/);
    assert.deepEqual(filledOf(folder), [
      { file: 'field.bib', record: 'bell', fields: ['type', 'author', 'issued', 'arxiv'] },
    ]);
    assert.deepEqual(
      folder.convert().statuses,
      ['a/alpha-beats-every-baseline unchanged'],
      'a second conversion changes nothing',
    );
  });

  test('list no papers and change no ids', () => {
    const { folder, report } = converted({
      'field.bib': bib + '@misc{other, title = {Another Paper Altogether}, author = {Cole, Bob}}\n',
    });
    using owned = folder;
    assert.deepEqual(report.statuses, ['a/alpha-beats-every-baseline created']);
    assert.ok(!owned.has('papers/field'));
  });

  test('are read in any format, compressed too, in the order of their names', () => {
    using folder = converted({
      'b.ris':
        'TY  - JOUR\nTI  - Alpha beats every baseline\nDO  - 10.1000/x\nJO  - Flocks\nER  - \n',
      'a.bib.gz': gzipSync(entry('author = {Bell, Ann}, doi = {10.1000/x}')),
    }).folder;
    assert.match(folder.read(file), /family: Bell[^]*container-title: Flocks/);
    assert.deepEqual(
      filledOf(folder)?.map((one) => one.file),
      ['a.bib.gz', 'b.ris'],
    );
  });

  test('in folders are not read, and reported', () => {
    const { folder, report } = converted({ 'mine/field.bib': bib });
    using owned = folder;
    assert.deepEqual(report.codes, ['folder-ignored references/mine']);
    assert.doesNotMatch(owned.read(file), /Bell/);
  });

  test('take back what they gave when they are removed', () => {
    using folder = converted({ 'field.bib': bib }).folder;
    folder.delete('references');
    assert.deepEqual(folder.convert().statuses, ['a/alpha-beats-every-baseline updated']);
    assert.doesNotMatch(folder.read(file), /Bell|2020|2005/);
    assert.equal(filledOf(folder), undefined);
  });

  test('that are new reach papers that nobody edited', () => {
    using folder = converted({ 'field.bib': bib }).folder;
    folder.write('references/field.bib', bib.replace('Bell, Ann', 'Bell, Anna'));
    assert.deepEqual(folder.convert().statuses, ['a/alpha-beats-every-baseline updated']);
    assert.match(folder.read(file), /Anna/);
  });

  test('never reach an edited paper; the ledger names what its file still has from them', () => {
    using folder = converted({ 'field.bib': bib }).folder;
    const mine = folder.read(file).replace('given: Ann', 'given: Annabel');
    folder.write(file, mine);
    assert.deepEqual(folder.convert().statuses, ['a/alpha-beats-every-baseline edited']);
    assert.deepEqual(filledOf(folder)?.[0]?.fields, ['type', 'issued', 'arxiv']);
    folder.delete('references');
    const { problems } = folder.convert();
    const [{ code, message, hint } = { code: '', message: '', hint: '' }] = problems;
    assert.equal(code, 'paper-edited');
    assert.match(
      message,
      /its digests or references have changed .* would change: .*author, issued, arxiv/,
    );
    assert.match(hint, /undo your changes to the file/);
    assert.equal(folder.read(file), mine);
    assert.equal(filledOf(folder), undefined);
  });

  test('that differ from each other are not used, and reported', () => {
    const { folder, report } = converted({
      'field.bib':
        entry(
          'eprint = {2005.00001}, archiveprefix = {arXiv}, author = {Bell, Ann}, year = 2020',
          'a',
        ) + entry('author = {Cole, Bob}, year = 2020', 'b'),
    });
    using owned = folder;
    assert.deepEqual(report.codes, ['references-ambiguous references/field.bib 1']);
    const [{ severity, message } = { severity: '', message: '' }] = report.problems;
    assert.equal(severity, 'warning');
    assert.match(message, /references\/field\.bib:1 \(a\).*references\/field\.bib:2 \(b\)/);
    assert.doesNotMatch(owned.read(file), /Bell|Cole/);
  });

  for (const [fields, reason] of [
    [
      'abstract = {Sheep are counted, one after the other, until all of them sleep.}',
      /their abstracts differ/,
    ],
    [
      'eprint = {2005.00001}, archiveprefix = {arXiv}, author = {Bell, Ann}',
      /their arXiv ids differ \(2005\.00002, 2005\.00001\)/,
    ],
  ] as const)
    test(`that have the title, but another ${/^\w+/.exec(fields)![0]}, are noted with the reason`, () => {
      using folder = new ContentFolder({
        'digests/a.bib': entry(
          `eprint = {2005.00002}, archiveprefix = {arXiv}, abstract = {${Object.values(alpha)[0]}}`,
        ),
        'references/field.bib': entry(fields),
      });
      const { problems, codes } = folder.convert();
      assert.deepEqual(codes, ['reference-uncertain references/field.bib 1']);
      assert.match(problems[0]?.message ?? '', /references\/field\.bib:1 \(bell\)/);
      assert.match(problems[0]?.message ?? '', reason);
    });

  test('with errors stop the conversion; a record that cannot be read does not', () => {
    const { folder, report } = converted({ 'field.bib': Buffer.from('caf\xe9', 'latin1') });
    using owned = folder;
    assert.deepEqual(report.codes, ['file-encoding references/field.bib 1']);
    owned.write('references/field.bib', `${bib}@misc{untitled, author = {Bell, Ann}}\n`);
    const { codes, written } = owned.convert();
    assert.deepEqual([codes, written], [['record-untitled references/field.bib 2'], true]);
  });

  test('are CSL-JSON with the sources that “enrich” notes in custom', () => {
    const record = {
      id: 'alpha-beats-every-baseline',
      title: 'Alpha Beats Every Baseline',
      abstract: Object.values(alpha)[0],
      author: [{ family: 'Bell', given: 'Ann' }],
      custom: {
        sources: [{ source: 'arXiv', query: 'https://x', day: '2026-01-01', licence: 'CC0' }],
      },
    };
    using folder = converted({ 'enriched.json': JSON.stringify([record]) }).folder;
    assert.match(folder.read(file), /family: Bell/);
    assert.doesNotMatch(folder.read(file), /CC0/);
  });
});

function parseValid(text: string): PaperFile {
  const parsed = parsePaperFile(text);
  assert.ok(!parsed.issues);
  return parsed;
}

describe('the sample', () => {
  test('has authors, arXiv id and day of submission in 60 of 60, venue and code in 36', () => {
    using folder = new ContentFolder();
    cpSync(sampleDir, folder.path, { recursive: true });
    folder.delete('papers');
    folder.delete('ledgers');
    folder.convert();
    const papers = Object.entries(folder.snapshot())
      .filter(([name]) => name.startsWith('papers/'))
      .map(([, text]) => parseValid(text).frontMatter);
    const count = (has: (fields: PaperFile['frontMatter']) => unknown) => papers.filter(has).length;
    assert.deepEqual(
      [
        count(({ author }) => author),
        count(({ arxiv }) => arxiv),
        count(({ issued, submitted }) => (submitted ?? issued)?.length === '2025-04-28'.length),
        count((fields) => fields['container-title']),
        count(({ links }) => links?.some(({ rel }) => rel === 'code')),
      ],
      [60, 60, 60, 36, 36],
    );
  });

  test('has the ids and the text of the digest alone', () => {
    const [bare, filled] = [false, true].map((withReferences) => {
      using folder = new ContentFolder();
      cpSync(`${sampleDir}/digests`, `${folder.path}/digests`, { recursive: true });
      if (withReferences)
        cpSync(`${sampleDir}/references`, `${folder.path}/references`, { recursive: true });
      folder.convert();
      return parseLedger(folder.read(`ledgers/${sampleDigest}.json`)).papers.map(
        ({ id, file: path, keys }) => {
          const { frontMatter, body } = parseValid(folder.read(`papers/${path}`));
          return [id, keys, frontMatter.title, body];
        },
      );
    });
    assert.deepEqual(filled, bare);
  });
});

describe('a list of identifiers', () => {
  const list = '2005.00001\nhttps://openreview.net/forum?id=x_Y\n';

  test('shows them as titles, and reports that the titles are unknown', () => {
    using folder = new ContentFolder({ 'digests/a.txt': list });
    const { statuses, codes } = folder.convert();
    assert.deepEqual(statuses, ['a/2005.00001 created', 'a/openreview-net-forum-id-x-y created']);
    assert.deepEqual(codes, [
      'title-unknown papers/a/2005.00001.md',
      'title-unknown papers/a/openreview-net-forum-id-x-y.md',
    ]);
    assert.match(folder.read('papers/a/2005.00001.md'), /title: "?'?2005\.00001/);
  });

  test('takes titles from references later, under the same ids', () => {
    using folder = new ContentFolder({ 'digests/a.txt': list });
    folder.convert();
    folder.write(
      'references/b.bib',
      bib +
        '@misc{cole, title = {Open Review of Sheep}, url = {https://openreview.net/forum?id=x_Y}}\n',
    );
    const { statuses, codes } = folder.convert();
    assert.deepEqual(statuses, ['a/2005.00001 updated', 'a/openreview-net-forum-id-x-y updated']);
    assert.deepEqual(codes, []);
    assert.match(folder.read('papers/a/2005.00001.md'), /title: Alpha Beats Every Baseline/);
    assert.deepEqual(filledOf(folder)?.[0]?.fields[0], 'title');
  });

  test('takes a title from another digest, before references', () => {
    using folder = new ContentFolder({
      'digests/2020-01-01.txt': '2005.00001\n',
      'digests/2020-01-02.bib': bib,
    });
    const { codes } = folder.convert();
    assert.deepEqual(codes, ['paper-merged digests/2020-01-02.bib 1']);
    assert.match(
      folder.read('papers/2020-01-01/2005.00001.md'),
      /title: Alpha Beats Every Baseline/,
    );
  });
});
