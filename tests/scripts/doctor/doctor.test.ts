import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkAddress, toPagesAddress } from '../../../scripts/doctor/check-address.ts';
import { checkSizes } from '../../../scripts/doctor/check-sizes.ts';
import { checkWorkflow } from '../../../scripts/doctor/check-workflow.ts';
import { checkBrowser, checkNode } from '../../../scripts/doctor/check-programs.ts';
import { checkSources } from '../../../scripts/doctor/check-sources.ts';
import type { Finding } from '../../../scripts/doctor/finding.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { sourcesSchema } from '../../../src/model/sources.ts';
import { ContentFolder } from '../convert/content-folder.ts';

const messages = (findings: Finding[]) =>
  findings.map(({ kind, message }) => `${kind}: ${message}`).join('\n');

describe('the address of a repository’s site', () => {
  for (const [remote, domain, address] of [
    ['https://github.com/Ada/papers', undefined, 'https://ada.github.io/papers/'],
    ['git@github.com:ada/papers.git\n', undefined, 'https://ada.github.io/papers/'],
    ['https://github.com/ada/ada.github.io.git', undefined, 'https://ada.github.io/'],
    ['https://github.com/ada/papers', 'papers.org', 'https://papers.org/'],
    ['https://codeberg.org/ada/papers', undefined, undefined],
    ['', undefined, undefined],
  ] as const)
    test(`${remote.trim()} ${domain ?? ''} → ${address}`, () => {
      const pages = toPagesAddress(remote, domain);
      assert.equal(pages && pages.url + pages.base, address);
    });
});

describe('the check of addresses', () => {
  const pages = toPagesAddress('https://github.com/ada/papers');
  for (const [settings, found] of [
    [{}, /^ok: The site’s address is https:\/\/ada\.github\.io\/papers\/$/],
    [{ url: 'https://ada.github.io/', base: '/papers' }, /^ok/],
    [{ url: 'https://bob.github.io' }, /^problem: url in site\.yaml is https:\/\/bob/],
    [{ base: '/paper/' }, /^problem: base in site\.yaml is \/paper\//],
  ] as const)
    test(JSON.stringify(settings), () =>
      assert.match(messages(checkAddress(siteSchema.parse(settings), pages)), found),
    );

  test('without a known host says what a build leaves out', () =>
    assert.match(messages(checkAddress(siteSchema.parse({}), undefined)), /^note: .*no sitemap/));
});

describe('the check of sizes', () => {
  const small = new Map([['a', 10]]);
  for (const [name, content, site, found] of [
    ['small files', small, small, /^ok/],
    ['no built site', small, new Map(), /^ok: .*no built site/],
    ['a large digest', new Map([['x.txt', 2e8]]), small, /^problem: x\.txt has 200\.0 MB/],
    [
      'a large site',
      small,
      new Map([
        ['a', 6e8],
        ['b', 6e8],
      ]),
      /^problem: The built site has 1200/,
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
      'no right',
      deploy.replace('pages: write', 'pages: read'),
      'main',
      /^problem: .* may not write/,
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
    ['one', find(daily), /^ok: 1 source: hugging-face; enrich asks hugging-face, arxiv, crossref$/],
    ['no contact', find({ sources: daily.sources }), /note: .* no contact/],
    ['no workflow', find(daily, [], false), /problem: .*collect\.yml is missing/],
    ['a key that is needed', find(asking('semantic-scholar')), /problem: S2 is not set/],
    ['a key that is set', find(asking('semantic-scholar'), ['S2']), /ok: S2 is set\.$/],
    ['a key that may be missing', find(asking('openalex')), /note: OA is not set/],
    ['keys of other services', find(asking('crossref')), /^ok: [^\n]*$/],
  ] as const)
    test(name, () => assert.match(found, expected));
});

describe('the check of programs', () => {
  for (const [name, found, expected] of [
    ['an old Node', checkNode('20.19.0'), /^problem: This is Node 20/],
    ['a new Node', checkNode('26.10.0'), /^ok/],
    ['no browser', checkBrowser(undefined), /^note: No Chromium/],
    ['a browser', checkBrowser('/usr/bin/chromium'), /^ok/],
  ] as const)
    test(name, () => assert.match(messages([found]), expected));
});

describe('npm run doctor', () => {
  const run = (content: ContentFolder) =>
    spawnSync(process.execPath, ['scripts/doctor.ts', '--content', content.path], {
      encoding: 'utf8',
    });

  test('finds content in order', () => {
    using content = new ContentFolder();
    assert.match(
      run(content).stdout,
      /^ok: Node \d+.*\n(?:ok|note): .*\nok: .* can be read: 0 digests, 0 papers/,
    );
  });

  test('names file, line and remedy of a wrong setting, and fails', () => {
    using content = new ContentFolder({ 'site.yaml': 'title: A\naccent: red\n' });
    const { status, stdout } = run(content);
    assert.equal(status, 1);
    assert.match(stdout, /problem: .*site\.yaml:2 .*\n {2}\S.*\n/);
    assert.match(stdout, /\d problems? found\.\n$/);
  });
});
