import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { en } from '../../src/i18n/en.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { feedFormats } from '../../src/outputs/feeds/index.ts';
import { buildLanguageSite, type LanguageSite } from './language-sites.ts';

/** Accented vowels; every English word has at least one vowel. */
const accented: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý' };

/** A text with accents on its vowels; placeholders and the targets of links stay unchanged. */
const toPseudo = (text: string): string =>
  text
    .split(/(\{\w+\}|\]\(\w+\))/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(/[aeiouy]/gi, (letter) => accented[letter] ?? `${letter}́`),
    )
    .join('');

const { locale, ...texts } = en;
const strings = JSON.stringify(
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? toPseudo(text)
        : Object.fromEntries(
            Object.entries(text).map(([form, words]: [string, string]) => [form, toPseudo(words)]),
          ),
    ]),
  ),
);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];

/** Words that are not texts of the interface: names, the content of the digest, the syntax of queries, names of languages and months. */
const allowedWords = new Set([
  ...wordsOf(
    'Papers arXiv Semantic Scholar Google author title venue topic year has code May der Maas von mixed json',
  ),
  ...[...exports, ...feedFormats].flatMap(({ label }) => wordsOf(label)),
  ...['en', 'ar', 'zh', 'fr', 'de', 'he', 'hi', 'ja', 'ko', 'ru', 'th'].map((code) =>
    new Intl.DisplayNames(locale, { type: 'language' }).of(code)!,
  ),
  ...['json', 'yaml'].flatMap((extension) =>
    wordsOf(readFileSync(`tests/fixtures/languages/digests/2024-05-06-mixed.${extension}`, 'utf8')),
  ),
]);

let site: LanguageSite;
before(() => {
  site = buildLanguageSite('en', { 'strings.yaml': strings });
});
after(() => site.remove());

/** Words of a page that are neither accented nor allowed. */
function findEnglish(html: string): string[] {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style|code)\b.*?<\/\1>/gs, ' ');
  const attributes = [...body.matchAll(/ (?:aria-label|placeholder|alt)="([^"]*)"/g)];
  const shown = [...attributes.map(([, text]) => text!), ...body.split(/<[^>]*>/)];
  return shown
    .flatMap(wordsOf)
    .filter((word) => /^[a-z]+$/i.test(word) && /[aeiouy]/.test(word) && !allowedWords.has(word));
}

test('finds English words that are not texts of the interface', () => {
  assert.deepEqual(findEnglish('<body><p title="x">Store dátá</p><i aria-label="Close">'), [
    'Close',
    'Store',
  ]);
});

for (const page of [
  'index.html',
  '404.html',
  'digests/2024-05-06-mixed/index.html',
  'papers/haddad2021/index.html',
  'search/index.html',
  'reading-list/index.html',
  'stored-data/index.html',
  'overview/index.html',
  'languages/index.html',
])
  test(`${page} has no text that is only in English`, () =>
    assert.deepEqual(findEnglish(readFileSync(join(site.folder, page), 'utf8')), []));

test('an email has no text that is only in English', () => {
  const options = ['--content', site.content, '--out', site.folder, '--site', 'https://a.org'];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/email.ts', '2024-05-06-mixed', ...options],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    findEnglish(readFileSync(join(site.folder, '2024-05-06-mixed.html'), 'utf8')),
    [],
  );
});

test('feeds have no text that is only in English', () => {
  const feed = JSON.parse(readFileSync(join(site.folder, 'digests/feed.json'), 'utf8')) as {
    title: string;
  };
  assert.deepEqual(findEnglish(`<body>${feed.title}`), []);
});
