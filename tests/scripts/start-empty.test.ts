import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { sampleDigest, sampleDir } from '../../scripts/test/sample.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { siteSchema } from '../../src/model/site.ts';

/** A copy of the sample and the command on it. */
function setUp() {
  const content = mkdtempSync(join(tmpdir(), 'offprint-empty-'));
  cpSync(sampleDir, content, { recursive: true });
  return {
    content,
    read: (name: string) => readFileSync(join(content, name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(join(content, name), text),
    run: (script: string, ...options: string[]) =>
      spawnSync(process.execPath, [`scripts/${script}.ts`, '--content', content, ...options], {
        encoding: 'utf8',
      }),
    [Symbol.dispose]: () => rmSync(content, { recursive: true }),
  };
}

describe('npm run start-empty', () => {
  test('removes every trace of the sample', () => {
    using folder = setUp();
    // What `npm run enrich` remembers of the sample's papers.
    folder.write('references/.enrich.json', '{}');
    assert.equal(folder.run('start-empty').status, 0);
    const files = readdirSync(folder.content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    assert.deepEqual(files.sort(), ['.gitkeep', 'site.yaml', 'topics.yaml']);
    for (const name of ['site.yaml', 'topics.yaml'])
      assert.doesNotMatch(folder.read(name), /Trending|Hugging|Transformer|semantics/);
  });

  test('leaves a site.yaml that shows every setting', () => {
    using folder = setUp();
    folder.run('start-empty');
    for (const name of Object.keys(siteSchema.shape))
      assert.match(folder.read('site.yaml'), new RegExp(`^(?:# )?${name}: `, 'm'));
  });

  test('keeps settings and pages that were changed', () => {
    using folder = setUp();
    folder.write('site.yaml', 'title: Mine\n');
    folder.write('pages/about.md', '---\ntitle: Us\n---\n');
    const { stdout } = folder.run('start-empty');
    assert.match(stdout, /site\.yaml was kept/);
    assert.equal(folder.read('site.yaml'), 'title: Mine\n');
    assert.ok(existsSync(join(folder.content, 'pages/about.md')));
  });

  const paper = `papers/${sampleDigest}/klue-korean-language-understanding-evaluation.md`;
  for (const [name, text] of [
    ['papers/mine/mine.md', '---\ntitle: Mine\n---\n'],
    [`papers/${sampleDigest}/mine.md`, '---\ntitle: Mine\n---\n'],
    [paper, '---\ntitle: Edited\n---\n'],
    ['references/mine.bib', '@misc{a, title = {A}}\n'],
    [`references/${sampleDigest}.bib`, '@misc{a, title = {A}}\n'],
    [`digests/${sampleDigest}.txt`, 'Edited'],
    [`digests/${sampleDigest}.yaml`, 'title: Mine\n'],
    ['digests/2026/mine.bib', '@misc{a, title = {A}}\n'],
  ] as const)
    test(`deletes nothing where there is a file of your own: ${name}`, () => {
      using folder = setUp();
      mkdirSync(dirname(join(folder.content, name)), { recursive: true });
      folder.write(name, text);
      const { status, stderr } = folder.run('start-empty');
      assert.equal(status, 1);
      assert.match(
        stderr,
        new RegExp(`^Nothing was deleted.*:\\n  ${name.replaceAll('.', '[.]')}\\n`),
      );
      assert.equal(folder.read(name), text);
      assert.equal(folder.read('site.yaml'), readFileSync(join(sampleDir, 'site.yaml'), 'utf8'));
    });

  test('deletes papers that another version converted from the sample', () => {
    using folder = setUp();
    const ledger = `ledgers/${sampleDigest}.json`;
    const text = folder.read(paper).replace(/KLUE/g, 'Klue');
    folder.write(
      ledger,
      folder.read(ledger).replace(shortHash(folder.read(paper)), shortHash(text)),
    );
    folder.write(paper, text);
    assert.equal(folder.run('start-empty').status, 0);
    assert.ok(!existsSync(join(folder.content, paper)));
  });

  test('deletes nothing where there are digests of your own, except with --force', () => {
    using folder = setUp();
    folder.write('digests/mine.bib', '@misc{a, title = {A}}\n');
    const refused = folder.run('start-empty');
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /mine\.bib/);
    assert.equal(folder.read('site.yaml'), readFileSync(join(sampleDir, 'site.yaml'), 'utf8'));
    assert.equal(folder.run('start-empty', '--force').status, 0);
    assert.deepEqual(readdirSync(join(folder.content, 'digests')), ['.gitkeep']);
  });
});
