import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPaperParser } from '../../src/catalogue/paper-parser.ts';
import { parsePaperFile } from '../../src/model/files/paper-file.ts';
import { createMemoryCache } from './memory-cache.ts';

const file = fc
  .tuple(
    fc.constantFrom('title: A', 'title: B\r', "title: 'C'\nissued: '2025'", 'titel: D', 'title: ['),
    fc.constantFrom('', 'Text', 'Text\n\n---\n', '---\ntitle: A\n---\n'),
    fc.constantFrom('---\n', '\uFEFF---\n', ''),
  )
  .map(([yaml, body, start]) => `${start}${yaml}\n---\n${body}`);

test('papers are parsed the same with and without the results of the last build, in any sequence of builds', () => {
  fc.assert(
    fc.property(fc.array(fc.array(file, { maxLength: 6 }), { maxLength: 5 }), (builds) => {
      const results = createMemoryCache();
      for (const files of builds) {
        const parser = createPaperParser(results);
        assert.deepEqual(
          files.map((text) => parser.parse(text)),
          files.map((text) => parsePaperFile(text)),
        );
        parser.store();
      }
    }),
  );
});

test('front matters are taken from the last build, and cached only as long as a paper has them', () => {
  const results = createMemoryCache();
  const build = (...texts: string[]) => {
    const parser = createPaperParser(results);
    const parsed = texts.map((text) => parser.parse(text));
    parser.store();
    return parsed;
  };
  const [a, b] = ['---\ntitle: A\n---\nText', '---\ntitle: B\n---\nText'];
  build(a, b);
  build(b, a);
  assert.equal(results.writes, 1);
  build(a);
  const [cached] = [...results.stored.values()] as Map<string, { title: string }>[];
  assert.equal(cached?.size, 1);
  for (const frontMatter of cached.values()) frontMatter.title = 'Kept';
  assert.deepEqual(build(a.replace('Text', 'Other')), [
    { frontMatter: { title: 'Kept' }, body: 'Other' },
  ]);
});
