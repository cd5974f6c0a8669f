import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import sharp from 'sharp';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { fill, TestFolder } from '../scripts/build/folder.ts';
import { findDeadLinks } from './check-links.ts';
import { assertAccessible, findInvalidHtml } from './checks.ts';

const base = '/some/repo/';
const about = `---
title: About
order: 2
---

We read about $O(n^2)$.[^1] See [how](guides/index.md#how), [all papers](/papers/) and [ACL](https://aclanthology.org/).

![Icon](/favicon.svg)

| a | b |
| --- | --- |
| 1 | ${'long'.repeat(40)} |

$$
\\int_0^1 f(x)\\,dx
$$

[^1]: With [a link](/digests/).
`;
const guide = `---
title: Guide
order: 1
---

## How

![Wide](wide.png)

<script>alert(1)</script>

\`\`\`
${'code '.repeat(60)}
\`\`\`
`;
const hidden = '---\ntitle: Secret\nhidden: true\n---\n\nBack to [about](../about.md).\n';

describe('the maintainer’s pages', () => {
  const folder = new TestFolder();
  const out = join(folder.path, 'site');
  let server: RunningServer;
  let browser: Browser;
  const read = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');

  before(async () => {
    const pages = { 'about.md': about, 'guides/index.md': guide, 'guides/secret.md': hidden };
    fill(join(folder.path, 'content/pages'), pages);
    fill(join(folder.path, 'content/digests'), { '.gitkeep': '' });
    await sharp({ create: { width: 1600, height: 100, channels: 3, background: '#8ac' } })
      .png()
      .toFile(join(folder.path, 'content/pages/guides/wide.png'));
    buildSite(join(folder.path, 'content'), out, base);
    server = await startServer({ folder: out, base, port: 0 });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    folder[Symbol.dispose]();
  });

  test('are in the navigation in their order, unless they are hidden', () => {
    const [, navigation = ''] = /<nav aria-label="Main">(.*?)<\/nav>/s.exec(read('')) ?? [];
    assert.match(navigation, /href="\/some\/repo\/guides\/".*href="\/some\/repo\/about\/"/s);
    assert.doesNotMatch(navigation, /secret/);
    assert.ok(existsSync(join(out, 'guides/secret/index.html')));
  });

  test('show formulas as MathML, and no raw HTML', () => {
    assert.equal(read('about').match(/<math[\s>]/g)?.length, 2);
    assert.doesNotMatch(read('guides'), /alert/);
  });

  test('have links, images and footnotes that work below the base path', () => {
    assert.deepEqual(findDeadLinks(out, base), []);
    assert.match(read('about'), /href="\/some\/repo\/guides\/#how"/);
    assert.match(read('about'), /src="\/some\/repo\/favicon\.svg"/);
    assert.match(read('about'), /href="#user-content-fn-1"/);
    assert.match(read('about'), /href="https:\/\/aclanthology\.org\/" rel="external noopener"/);
  });

  test('are valid, accessible and not wider than a small window', async () => {
    const paths = ['about/', 'guides/'];
    const files = paths.map((path) => `${path}index.html`);
    assert.deepEqual(await findInvalidHtml(out, files), []);
    for (const path of paths) {
      const viewport = { width: 360, height: 640 };
      const { page, failures } = await openPage(browser, server.url, { viewport });
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${path} is ${width} px wide`);
      await assertAccessible(page);
      assert.deepEqual(failures, []);
      await page.context().close();
    }
  });
});

describe('a build that fails reports', () => {
  const lines = ['[a](/nothing/)', '[b](other.md)', '[c](#no)', '[d](/papers/)', '![e](/e.png)'];
  const missing = (path: string) => `Page or file not found: ${path}.`;
  for (const [what, listed, problems] of [
    [
      'before rendering which pages and images are missing',
      lines,
      [
        [4, 'link-broken', missing('/nothing/')],
        [5, 'link-broken', missing('other.md')],
        [8, 'link-broken', missing('/e.png')],
      ],
    ],
    [
      'before rendering which papers are missing',
      ['[a](/papers/alpha/)'],
      [[4, 'link-broken', missing('/papers/alpha/')]],
    ],
    [
      'after rendering which headings and files are missing',
      ['[a](#no)', '[b](/a.pdf)'],
      [
        [4, 'anchor-missing', 'The page of #no has no heading “no”.'],
        [5, 'link-broken', missing('/a.pdf')],
      ],
    ],
  ] as const)
    test(what, () => {
      using folder = new TestFolder();
      fill(join(folder.path, 'content'), {
        'digests/.gitkeep': '',
        'pages/a.md': `---\ntitle: A\n---\n${listed.join('\n')}\n`,
      });
      const out = join(folder.path, 'site');
      const options = ['--content', join(folder.path, 'content'), '--out', out];
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/build.ts', ...options],
        { encoding: 'utf8' },
      );
      assert.equal(status, 1);
      for (const [line, code, words] of problems)
        assert.ok(stderr.includes(`pages/a.md:${line} [${code}]\n  ${words}`), stderr);
      assert.equal(stderr.match(/pages\/a\.md:/g)?.length, problems.length);
      assert.equal(stdout.includes('Rendering'), what.startsWith('after'));
      assert.ok(!existsSync(out));
    });
});
