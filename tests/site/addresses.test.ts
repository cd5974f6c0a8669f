import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { convertAndRecord } from '../../scripts/run-convert.ts';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { sampleDigest, sampleDir } from '../../scripts/test/sample.ts';
import { buildSite, repoBase } from '../../scripts/test/test-sites.ts';
import { parseAddressList } from '../../src/model/files/address-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-addresses-'));
const [content, out] = [join(folder, 'content'), join(folder, 'site')];
const renamed = '2025-04-28-liste-ü';
const withdrawn = 'lexinvariant-language-models';
const reason = 'At the authors’ request: <b>see</b> the notice.';

const deleted = 'deleted';

/**
 * The published sample with another digest, after the sample's digest was renamed, a paper was withdrawn, a topic, a custom page and a venue were
 * lost, and the other digest was deleted.
 */
function prepare() {
  cpSync(sampleDir, content, { recursive: true });
  const file = join(content, 'digests', `${deleted}.bib`);
  writeFileSync(file, '@misc{sheep, title = {Counting Sheep}, author = {Bell, Ann}}\n');
  convertAndRecord({ content });
  rmSync(file);
  const list = join(content, 'addresses.txt');
  writeFileSync(
    list,
    `${readFileSync(list, 'utf8')}topics/lost/\nteam/\nvenues/old-venue/ paper klue-korean-language-understanding-evaluation\n`,
  );
  renameSync(
    join(content, 'digests', `${sampleDigest}.txt`),
    join(content, 'digests', `${renamed}.txt`),
  );
  writeFileSync(
    join(content, 'digests', `${renamed}.yaml`),
    `withdrawn: { ${withdrawn}: "${reason}" }\n`,
  );
  const about = join(content, 'pages/about.md');
  writeFileSync(
    about,
    readFileSync(about, 'utf8').replace('---\n', '---\nalso: [team, "guides/a b"]\n'),
  );
}

describe('a collection in which pages moved', () => {
  let server: RunningServer;
  before(async () => {
    prepare();
    buildSite(content, out, repoBase);
    server = await startServer({ folder: out, base: repoBase, port: 0 });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const listed = () => parseAddressList(readFileSync(join(content, 'addresses.txt'), 'utf8')).list;
  const get = (address: string) => fetch(new URL(address, server.url));

  test('has a page at every URL of the list, and no other pages', () => {
    const built = globSync('**/index.html', { cwd: out })
      .map((file) => file.replace(/index\.html$/, ''))
      .filter((path) => path !== '');
    const series = 'series/liste-u/';
    const addresses = [...listed().keys()].map((address) => decodeURIComponent(address));
    assert.deepEqual(built.sort(), addresses.filter((address) => address !== series).sort());
  });

  test('redirects under its base path to pages that exist, for search engines too', async () => {
    let count = 0;
    for (const [address, state] of listed()) {
      if (state.kind !== 'moved') continue;
      const html = await (await get(address)).text();
      const [, target = ''] =
        /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html) ?? [];
      assert.ok(target.startsWith(repoBase), `${address}: ${target}`);
      assert.equal((await fetch(new URL(target, server.url))).status, 200, target);
      assert.ok(html.includes(`<link rel="canonical" href="https://example.org${target}">`), html);
      assert.ok(html.includes('<meta name="robots" content="noindex">'));
      count += 1;
    }
    assert.ok(count >= 7, `${count} redirects`);
  });

  test('redirects published URLs to the current ones', () => {
    const list = listed();
    const digest = `digests/${encodeURIComponent(renamed)}/`;
    const places = {
      [`digests/${sampleDigest}/`]: digest,
      [`digests/${sampleDigest}/source/`]: `${digest}source/`,
      'series/hugging-face/': 'series/liste-u/',
      'topics/lost/': 'topics/',
      'team/': 'about/',
      'guides/a%20b/': 'about/',
    };
    for (const [from, to] of Object.entries(places))
      assert.deepEqual(list.get(from), { kind: 'moved', to }, from);
  });

  test('continues feeds and exports at their former URLs', () => {
    const files = {
      [`digests/${sampleDigest}/${sampleDigest}.bib`]: `digests/${renamed}/${renamed}.bib`,
      'series/hugging-face/feed.xml': 'series/liste-u/feed.xml',
      'series/hugging-face/feed.json': 'series/liste-u/feed.json',
    };
    for (const [former, now] of Object.entries(files))
      assert.equal(
        readFileSync(join(out, former), 'utf8'),
        readFileSync(join(out, now), 'utf8'),
        former,
      );
    const feed = readFileSync(join(out, 'series/hugging-face/atom.xml'), 'utf8');
    assert.match(feed, /rel="self"[^>]*\/series\/liste-u\/|\/series\/liste-u\/[^>]*rel="self"/);
    assert.ok(!existsSync(join(out, 'topics/lost/feed.xml')));
  });

  test('shows that a paper was withdrawn, and nothing else about it', async () => {
    const page = await get(`papers/${withdrawn}/`);
    const html = await page.text();
    assert.equal(page.status, 200);
    assert.ok(html.includes('At the authors’ request: &lt;b&gt;see&lt;/b&gt; the notice.'), html);
    assert.ok(html.includes('<meta name="robots" content="noindex">'));
    const text = /Lexinvariant Language Models|a mapping from discrete lexical symbols/i;
    const filesWithText = globSync('**/*.{html,xml,json,jsonl,bib,ris,csv,md}', {
      cwd: out,
    }).filter((file) => text.test(readFileSync(join(out, file), 'utf8')));
    assert.deepEqual(filesWithText, []);
    assert.doesNotMatch(
      readFileSync(join(out, 'sitemap-0.xml'), 'utf8'),
      /lexinvariant|hugging-face/,
    );
  });

  test('keeps the page and the papers of a deleted digest, without its conversion log', () => {
    const read = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
    const page = read(`digests/${deleted}`);
    const paper = new RegExp(`href="${repoBase}(papers/[^/"]+)/"`).exec(page)?.[1] ?? '';
    assert.ok(paper, 'the digest lists its papers');
    assert.doesNotMatch(page, /Conversion log/);
    assert.doesNotMatch(read(paper), /Conversion log/);
    const log = read(`digests/${deleted}/source`);
    assert.match(log, new RegExp(`http-equiv="refresh"[^>]*/digests/${deleted}/`));
  });
});
