import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CataloguePaper } from '../../src/catalogue/catalogue.ts';
import { toPaperLinks } from '../../src/site/links.ts';

for (const [url, label] of [
  ['https://example.org/papers/alpha', 'Publisher’s page'],
  ['https://example.org/alpha.html', 'Publisher’s page'],
  ['https://example.org/alpha.pdf?download=1', 'PDF'],
  ['https://example.org/alpha.json', 'alpha.json'],
] as const)
  test(`the link to a paper’s URL ${url} is called ${label}`, () =>
    assert.deepEqual(toPaperLinks({ URL: url } as CataloguePaper), [{ label, href: url }]));
