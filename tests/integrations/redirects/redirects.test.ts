import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { redirects } from '../../../src/integrations/redirects/integration.ts';
import { en } from '../../../src/i18n/en.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { renderRedirect } from '../../../src/integrations/redirects/redirect-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-redirects-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs the integration over a copy of the sample; returns the output folder. */
function runRedirects(site: string | undefined, base: string): string {
  const out = mkdtempSync(join(folder, 'out-'));
  const { hooks } = redirects(join(folder, 'content'));
  const call = (hook: unknown, options: object) => (hook as (options: object) => void)(options);
  call(hooks['astro:config:done'], { config: { site, base } });
  call(hooks['astro:build:done'], { dir: pathToFileURL(`${out}/`) });
  return out;
}

describe('former ids', () => {
  before(() => {
    cpSync('tests/fixtures/sample', join(folder, 'content'), { recursive: true });
    writeFileSync(
      join(folder, 'content/papers/moved.md'),
      '---\ntitle: $E=mc^2$ & <more>\nalso: [old, "über 9%"]\n---\n',
    );
  });

  const cases: [site: string | undefined, base: string, href: string, canonical: string][] = [
    [
      'https://ada.github.io',
      '/papers/',
      '/papers/papers/moved/',
      'https://ada.github.io/papers/papers/moved/',
    ],
    ['https://ada.github.io', '/', '/papers/moved/', 'https://ada.github.io/papers/moved/'],
    [undefined, '/x/y/', '/x/y/papers/moved/', '/x/y/papers/moved/'],
  ];
  for (const [site, base, href, canonical] of cases)
    test(`redirect under ${site ?? 'no URL'} and ${base}`, () => {
      const out = runRedirects(site, base);
      const html = readFileSync(join(out, 'papers/old/index.html'), 'utf8');
      assert.ok(html.includes(`<meta http-equiv="refresh" content="0; url=${href}">`), html);
      assert.ok(html.includes(`<link rel="canonical" href="${canonical}">`), html);
      assert.ok(html.includes('<meta name="robots" content="noindex">'));
      assert.ok(html.includes(`<a href="${href}">`));
      assert.doesNotMatch(html, /<script|<more>/);
      assert.ok(existsSync(join(out, 'papers/über 9%/index.html')));
    });
});

test('a redirect escapes its values', () =>
  assert.doesNotMatch(
    renderRedirect(
      { title: '</title><b>', href: '/"><b>', canonical: '/"><b>' },
      { site: siteSchema.parse({}), messages: en },
    ),
    /<b>/,
  ));
