import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { openFileCache } from '../../../scripts/build/file-cache.ts';
import { setResultCache } from '../../../src/catalogue/result-cache.ts';
import { TestFolder } from '../build/folder.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const titles = ['Graphs of $n$ nodes', 'Speech with \\foo', 'Vision &amp; text', 'Proofs'];
const abstracts = ['We learn \\emph{graphs}.', 'Speech is <b>hard</b>.', 'See https://a.org.'];

const papers = fc
  .uniqueArray(fc.constantFrom(...titles), { maxLength: 4 })
  .chain((chosen) =>
    fc
      .array(fc.constantFrom(...abstracts), { minLength: chosen.length, maxLength: chosen.length })
      .map((texts) =>
        page(Object.fromEntries(chosen.map((title, at) => [title, abstractOf(texts[at]!)]))),
      ),
  );
const csl = fc
  .subarray(titles)
  .map((chosen) => JSON.stringify(chosen.map((title, id) => ({ id, type: 'article', title }))));

/** Files that are written before each conversion. */
const change = fc.oneof(
  fc.record({ name: fc.constantFrom('2025-01-01-a.txt', '2025-02-01-b.txt'), text: papers }),
  fc.record({ name: fc.constant('2025-03-01-c.json'), text: csl }),
  fc.record({ name: fc.constant('2025-03-01-c.json'), text: fc.constant('[{"title": ') }),
  fc.record({
    name: fc.constant('2025-01-01-a.yaml'),
    text: fc.constantFrom(
      'title: A',
      'format: csv',
      'format: papers-page',
      'format: markdown-list',
    ),
  }),
  fc.record({ name: fc.constant('2025-01-01-a.yaml'), text: fc.constant('title: [') }),
);

test('after any changes, a conversion with the results of the last one is the same as without them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change), { minLength: 1, maxLength: 4 }), (rounds) => {
      using folder = new TestFolder();
      using kept = new ContentFolder();
      using fresh = new ContentFolder();
      for (const changes of rounds) {
        for (const { name, text } of changes)
          for (const content of [kept, fresh]) content.write(`digests/${name}`, text);
        const results = openFileCache(join(folder.path, 'results'), 'code');
        setResultCache(results);
        const found = kept.convert({ keepGoing: true });
        setResultCache(openFileCache(folder.path, undefined));
        assert.deepEqual(found, fresh.convert({ keepGoing: true }));
        assert.deepEqual(kept.snapshot(), fresh.snapshot());
        results.removeUnused();
      }
    }),
    { numRuns: 20 },
  );
});

test('a digest is read again if its text, its format or the code changes, and not otherwise', () => {
  using folder = new TestFolder();
  using content = new ContentFolder({
    'digests/2025-01-01-a.txt': page({ Graphs: abstractOf('We learn.') }),
  });
  const steps: string[] = [];
  const convert = (code = 'code') => {
    setResultCache(openFileCache(folder.path, code));
    let converted = 0;
    const progress = {
      start: (what: string, total: number) => (converted += what === 'Converting' ? total : 0),
      step: () => undefined,
    };
    content.convert({ progress, keepGoing: true });
    steps.push(String(converted));
  };
  convert();
  convert();
  content.write('digests/2025-01-01-a.yaml', 'title: January');
  convert();
  content.write('digests/2025-01-01-a.txt', page({ Proofs: abstractOf('We prove.') }));
  convert();
  convert('other code');
  content.write('digests/2025-01-01-a.yaml', 'format: markdown-list');
  convert('other code');
  content.write('digests/2025-01-01-a.yaml', 'title: January');
  rmSync(folder.path, { recursive: true });
  convert('other code');
  assert.equal(steps.join(' '), '1 0 0 1 1 0 1');
});
