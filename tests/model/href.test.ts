import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestSchema } from '../../src/model/ledger.ts';
import { newsletterSchema } from '../../src/model/newsletter.ts';
import { frontMatterSchema } from '../../src/model/paper.ts';
import { siteSchema } from '../../src/model/site.ts';

/** Every field that holds a URL, by where it is written. */
const fields: Record<string, (url: string) => boolean> = {
  'a paper’s URL': (URL) => frontMatterSchema.safeParse({ title: 'A', URL }).success,
  'a paper’s link': (href) =>
    frontMatterSchema.safeParse({ title: 'A', links: [{ rel: 'code', href }] }).success,
  'the repository': (repository) => siteSchema.safeParse({ repository }).success,
  'a newsletter’s form': (action) =>
    newsletterSchema.safeParse({ provider: 'form', action }).success,
  'a newsletter’s privacy page': (privacy) =>
    newsletterSchema.safeParse({ provider: 'buttondown', user: 'ada', privacy }).success,
};

describe('every field for a URL accepts', () => {
  for (const url of [
    'https://example.org/a?b=c#d',
    'https://example.org:8080/',
    'https://xn--bcher-kva.example/%3Ca%3E',
    'https://[2001:db8::1]/a',
  ])
    for (const [name, accepts] of Object.entries(fields))
      test(`${url} as ${name}`, () => assert.equal(accepts(url), true));
});

describe('no field for a URL accepts', () => {
  for (const url of [
    'https://ada:TOKEN@github.com/ada/papers',
    'https://TOKEN@github.com/ada/papers',
    'javascript:alert(1)',
    'data:text/html,a',
    'mailto:ada@example.org',
    'ftp://example.org/a',
    '//evil.example/a',
    'https:evil.example',
    'https:/evil.example',
    '/a',
    'https://example.org/<script>',
    'https://example.org/"onclick=',
    'https://example.org/`',
    'https://example.org/a b',
    'https://example.org\\@evil.example/',
    "https://a.example;script-src'unsafe-inline'/",
    `https://example.org/${'a'.repeat(2048)}`,
  ])
    for (const [name, accepts] of Object.entries(fields))
      test(`${url.slice(0, 50)} as ${name}`, () => assert.equal(accepts(url), false));
});

describe('an arXiv id is one of arXiv’s two forms, without version', () => {
  for (const [arxiv, isValid] of [
    ['2305.16300', true],
    ['0704.0001', true],
    ['math/0211159', true],
    ['cmp-lg/9408001', true],
    ['2305.16300v2', false],
    ['arXiv:2305.16300', false],
    ['2305.163', false],
    ['abc', false],
    ['2305.16300?<script>', false],
    ['../../x', false],
  ] as const)
    test(arxiv, () =>
      assert.equal(frontMatterSchema.safeParse({ title: 'A', arxiv }).success, isValid),
    );
});

describe('a language is a code that Intl accepts', () => {
  for (const [language, isValid] of [
    ['en', true],
    ['pt-BR', true],
    ['zh-Hans', true],
    ['en_US', false],
    ['English language', false],
    ['', false],
  ] as const)
    test(language || 'an empty string', () => {
      assert.equal(siteSchema.safeParse({ language }).success, isValid);
      assert.equal(digestSchema.safeParse({ language }).success, isValid);
    });
});

describe('a base is a path that is safe in an HTML attribute', () => {
  for (const [base, isValid] of [
    ['/', true],
    ['/papers/', true],
    ['/~ada/pàpers', true],
    ['papers', false],
    ['/a" onload="b', false],
    ["/a'b", false],
    ['/<a>', false],
    ['/a?b', false],
    ['//attack.example/', false],
    ['/a//b/', false],
    ['/../../x/', false],
    ['/a/./b/', false],
    ['/%2e%2E/x/', false],
    ['/%zz/', false],
    ['/[digest]/', false],
    ['/...papers/', true],
  ] as const)
    test(base, () => assert.equal(siteSchema.safeParse({ base }).success, isValid));
});

describe('the site’s url', () => {
  for (const [url, isValid] of [
    ['https://ada.github.io', true],
    ['https://ada.github.io/', true],
    ['http://localhost:4321', true],
    ['https://ada.github.io/papers/', false],
    ['https://ada:token@github.io', false],
    ['javascript:alert(1)', false],
  ] as const)
    test(`${isValid ? 'accepts' : 'refuses'} ${url}`, () =>
      assert.equal(siteSchema.safeParse({ url }).success, isValid));
});
