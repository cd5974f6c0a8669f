import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { privateDigests } from './private-digests.ts';

/** A word of letters only, so that no step of the build splits it: `Qsecretbbqq`. */
const wordOf = (kind: string, index: number) =>
  `Q${kind === '-' ? 'secret' : 'public'}${[...String(index)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}qq`;

/** A word that replaces a mark. */
interface Planted {
  kind: string;
  what: string;
  word: string;
}

/** Each mark becomes a word; the same mark in two files is one word. */
const planted = new Map<string, Planted>();
const texts = Object.entries(privateDigests).map(([name, text]): [string, string] => [
  name,
  text.replace(/«([-+*])([^»]*)»/g, (_, kind: string, what: string) => {
    const replacement = planted.get(what) ?? { kind, what, word: wordOf(kind, planted.size) };
    planted.set(what, replacement);
    return replacement.word;
  }),
]);

/** Digests as other tools write them: in one line, or compressed and with carriage returns. */
const variants = texts.flatMap(([path, text]): [string, string | Uint8Array][] => {
  const name = /^digests\/([^/]*\.(?!yaml)\w+)$/.exec(path)?.[1];
  if (!name) return [];
  if (name.endsWith('.json'))
    return [[`digests/y-one-line-${name}`, JSON.stringify(JSON.parse(text))]];
  if (name.endsWith('.xml'))
    return [[`digests/y-one-line-${name}`, text.replace(/>\s*\n\s*</g, '><')]];
  return [[`digests/z-compressed-${name}.gz`, gzipSync(text.replaceAll('\n', '\r\n'))]];
});

const folder = mkdtempSync(join(tmpdir(), 'offprint-private-'));
after(() => rmSync(folder, { recursive: true }));

/** Every file of a folder as lower-case text, by its path; compressed files are decompressed. */
function readAll(root: string, patterns: string[]): [path: string, text: string][] {
  const files = globSync(patterns, { cwd: root, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return files.map((file) => {
    const path = join(file.parentPath, file.name);
    const bytes = readFileSync(path);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return [path.slice(root.length + 1), `${file.name}\n${plain.toString('utf8')}`.toLowerCase()];
  });
}

const withWord = (files: [path: string, text: string][], { word }: Planted) =>
  files.filter(([, text]) => text.includes(word.toLowerCase())).map(([path]) => path);

for (const publishSource of [true, false])
  describe(`with publishSource: ${publishSource}`, () => {
    const root = join(folder, String(publishSource));
    let site: [path: string, text: string][] = [];
    let content: [path: string, text: string][] = [];

    before(() => {
      for (const [name, text] of [
        ...texts,
        ...variants,
        [
          'site.yaml',
          `title: Test\npublishSource: ${publishSource}\nexportComments: true\n`,
        ] as const,
      ]) {
        mkdirSync(dirname(join(root, 'content', name)), { recursive: true });
        writeFileSync(join(root, 'content', name), text);
      }
      const options = ['--content', join(root, 'content'), '--out', join(root, 'dist')];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/build.ts', ...options, '--keep-going', '--site', 'https://example.org'],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stdout + stderr);
      site = readAll(join(root, 'dist'), ['**']);
      content = readAll(join(root, 'content'), ['papers/[!o]*/**', 'ledgers/**', 'addresses.txt']);
    });

    test('no private word reaches the site, the committed papers or the ledgers', () => {
      const found = [...planted.values()]
        .filter(({ kind }) => kind === '-')
        .flatMap((one) => {
          const paths = withWord([...site, ...content], one);
          return paths.length > 0 ? [`${one.what}: ${paths.slice(0, 3).join(', ')}`] : [];
        });
      assert.deepEqual(found, []);
    });

    test('every public word reaches a page of the site', () => {
      const pages = site.filter(
        ([path]) => path.endsWith('.html') && !/^digests\/.*\/source\//.test(path),
      );
      const missing = [...planted.values()]
        .filter((one) => one.kind !== '-' && withWord(pages, one).length === 0)
        .map(({ what }) => what);
      assert.deepEqual(missing, []);
    });

    test(`the conversion logs ${publishSource ? 'show the lines that have only public words' : 'do not exist'}`, () => {
      const logs = site.filter(([path]) => /^digests\/.*\/source\//.test(path));
      const shown = [...planted.values()].filter(
        (one) => one.kind === '*' && withWord(logs, one).length > 0,
      );
      const expected = [...planted.values()].filter(({ kind }) => kind === '*' && publishSource);
      assert.deepEqual(
        shown.map(({ what }) => what),
        expected.map(({ what }) => what),
      );
    });
  });
