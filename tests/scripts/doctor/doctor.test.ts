import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { checkSiteUrl, toPagesUrl } from '../../../scripts/doctor/check-site-url.ts';
import { checkSizes } from '../../../scripts/doctor/check-sizes.ts';
import { checkWorkflow } from '../../../scripts/doctor/check-workflow.ts';
import { checkNode } from '../../../scripts/doctor/check-node.ts';
import { checkSources } from '../../../scripts/doctor/check-sources.ts';
import type { Finding } from '../../../scripts/doctor/finding.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { sourcesSchema } from '../../../src/model/sources.ts';
import { ContentFolder } from '../convert/content-folder.ts';
import { createRepository } from '../upgrade/repository.ts';

const messages = (findings: Finding[]) =>
  findings.map(({ kind, message }) => `${kind}: ${message}`).join('\n');

describe('the URL of a repository’s site', () => {
  for (const [remote, domain, address] of [
    ['https://github.com/Ada/papers', undefined, 'https://ada.github.io/papers/'],
    ['git@github.com:ada/papers.git\n', undefined, 'https://ada.github.io/papers/'],
    ['https://github.com/ada/ada.github.io.git', undefined, 'https://ada.github.io/'],
    ['https://github.com/ada/papers', 'papers.org', 'https://papers.org/'],
    ['https://codeberg.org/ada/papers', undefined, undefined],
    ['', undefined, undefined],
  ] as const)
    test(`${remote.trim()} ${domain ?? ''} → ${address}`, () => {
      const pages = toPagesUrl(remote, domain);
      assert.equal(pages && pages.url + pages.base, address);
    });
});

describe('the check of URLs', () => {
  const pages = toPagesUrl('https://github.com/ada/papers');
  for (const [settings, found] of [
    [{}, /^ok: The site’s URL is https:\/\/ada\.github\.io\/papers\/$/],
    [{ url: 'https://ada.github.io/', base: '/papers' }, /^ok/],
    [{ url: 'https://bob.github.io' }, /^problem: url in site\.yaml is https:\/\/bob/],
    [{ url: 'https://bob.github.io', base: '/x/' }, /^problem: url[^]*\nproblem: base/],
    [{ base: '/paper/' }, /^problem: base in site\.yaml is \/paper\//],
  ] as const)
    test(JSON.stringify(settings), () =>
      assert.match(messages(checkSiteUrl(siteSchema.parse(settings), pages)), found),
    );

  for (const [settings, found] of [
    [{}, /^note: .*no sitemap/],
    [{ url: 'https://papers.org/', base: '/a/' }, /^ok: .* https:\/\/papers\.org\/a\/$/],
  ] as const)
    test(`without a known host: ${JSON.stringify(settings)}`, () =>
      assert.match(messages(checkSiteUrl(siteSchema.parse(settings), undefined)), found));
});

describe('the check of sizes', () => {
  const small = new Map([['a', 10]]);
  for (const [name, content, site, found] of [
    ['small files', small, small, /^ok/],
    ['no built site', small, new Map(), /^ok: .*no built site/],
    ['a large digest', new Map([['x.txt', 2e8]]), small, /^problem: x\.txt is 200\.0 MB/],
    [
      'a large site',
      small,
      new Map([
        ['a', 6e8],
        ['b', 6e8],
      ]),
      /^problem: The built site is 1200/,
    ],
  ] as const)
    test(name, () => assert.match(messages(checkSizes(content, site)), found));
});

describe('the check of the workflow', () => {
  const deploy = readFileSync('.github/workflows/deploy.yml', 'utf8');
  for (const [name, text, branch, found] of [
    ['the template’s', deploy, 'main', /^ok/],
    ['none', undefined, 'main', /^problem: .* is missing/],
    ['broken YAML', 'on: [', 'main', /^problem: .* is not a workflow/],
    ['another branch', deploy, 'master', /^problem: .* runs on main, but this branch is master/],
    [
      'no conversion',
      deploy.replaceAll('npm run convert', 'npm test'),
      'main',
      /^problem: .*npm run convert/,
    ],
    [
      'no build',
      deploy.replaceAll('npm run build', 'npm test'),
      'main',
      /^problem: .*npm run build/,
    ],
    [
      'no permission',
      deploy.replace('pages: write', 'pages: read'),
      'main',
      /^problem: .* has no permission to write/,
    ],
  ] as const)
    test(name, () => assert.match(messages(checkWorkflow(text, branch)), found));
});

describe('the check of sources', () => {
  const services = [
    {
      name: 'semantic-scholar',
      label: 'Semantic Scholar',
      key: { variable: 'S2', required: true },
    },
    { name: 'openalex', label: 'OpenAlex', key: { variable: 'OA', required: false } },
  ] as const;
  const find = (settings: object, set: string[] = [], hasWorkflow = true) =>
    messages(
      checkSources({
        sources: sourcesSchema.parse(settings),
        services,
        isSet: (variable) => set.includes(variable),
        hasWorkflow,
      }),
    );
  const daily = { contact: 'ada@example.org', sources: [{ type: 'hugging-face' }] };
  const asking = (name: string) => ({ ...daily, enrich: { services: [name] } });
  for (const [name, found, expected] of [
    ['none', find({}), /^ok: No sources/],
    ['one', find(daily), /^ok: 1 source: hugging-face; enrich uses hugging-face, arxiv, crossref$/],
    ['no contact', find({ sources: daily.sources }), /note: .* no contact/],
    ['no workflow', find(daily, [], false), /problem: .*collect\.yml is missing/],
    ['a required key', find(asking('semantic-scholar')), /problem: S2 is not set/],
    ['a key that is set', find(asking('semantic-scholar'), ['S2']), /ok: S2 is set\.$/],
    ['an optional key', find(asking('openalex')), /note: OA is not set/],
    ['keys of other services', find(asking('crossref')), /^ok: [^\n]*$/],
  ] as const)
    test(name, () => assert.match(found, expected));
});

describe('the check of Node', () => {
  for (const [name, found, expected] of [
    ['an old Node', checkNode('20.19.0'), /^problem: This is Node 20/],
    ['a new Node', checkNode('26.10.0'), /^ok/],
  ] as const)
    test(name, () => assert.match(messages([found]), expected));
});

describe('npm run doctor', () => {
  const run = (content: ContentFolder, ...more: string[]) =>
    runIn('.', '--content', content.path, ...more);

  test('reports valid content as ok', () => {
    using content = new ContentFolder();
    assert.match(run(content).stdout, /^ok: Node \d+.*\nok: .* can be read: 0 digests, 0 papers/);
  });

  test('names the file, the line and the remedy for a wrong setting, and fails', () => {
    using content = new ContentFolder({ 'site.yaml': 'title: A\naccent: red\n' });
    const { status, stdout } = run(content);
    assert.equal(status, 1);
    assert.match(stdout, /problem: .*site\.yaml:2 .*\n {2}\S.*\n/);
    assert.match(stdout, /\d problems? found\.\n$/);
  });

  test('finds every mistake of a repository', () => {
    using repository = createRepository();
    repository.git('remote', 'add', 'origin', 'https://github.com/ada/papers');
    repository.write({
      'public/CNAME': 'papers.org\n',
      'content/site.yaml': 'url: https://ada.github.io\n',
      'content/sources.yaml': 'sources: [{ type: hugging-face }]\n',
      'content/digests/large.txt': '',
      'site/index.html': '',
    });
    // Sparse files: nothing is written to the disk.
    truncateSync(join(repository.folder, 'content/digests/large.txt'), 110e6);
    truncateSync(join(repository.folder, 'site/index.html'), 1.1e9);
    symlinkSync('loop', join(repository.folder, 'content/loop'));
    const { status, stdout, stderr } = runIn(repository.folder, '--out', 'site');
    assert.equal(status, 1, stderr);
    for (const expected of [
      /^problem: url in site\.yaml is .*, but GitHub Pages publishes at https:\/\/papers\.org\./m,
      /^problem: content\/digests\/large\.txt is 110\.0 MB/m,
      /^problem: The built site is 1100\.0 MB/m,
      /^problem: \.github\/workflows\/deploy\.yml is missing/m,
      /^problem: \.github\/workflows\/collect\.yml is missing/m,
      /^5 problems found\.$/m,
    ])
      assert.match(stdout, expected);
  });

  test('finds no problem in a valid repository, and reports another branch and invalid sources', () => {
    using repository = createRepository();
    for (const name of ['.github/workflows/deploy.yml', '.github/workflows/collect.yml'])
      repository.write({ [name]: readFileSync(name, 'utf8') });
    repository.write({ 'content/sources.yaml': 'sources: []\n', 'content/digests/a.md': '' });
    assert.match(runIn(repository.folder).stdout, /^0 problems found\.$/m);
    repository.git('checkout', '--quiet', '-b', 'master');
    repository.write({ 'content/sources.yaml': 'sources: 1\n' });
    const { stdout } = runIn(repository.folder);
    assert.match(stdout, /^problem: .* but this branch is master/m);
    assert.match(stdout, /^problem: content\/sources\.yaml:1 /m);
  });
});

/** Runs the command in a folder. */
const runIn = (cwd: string, ...options: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/doctor.ts'), ...options], {
    cwd,
    encoding: 'utf8',
  });
