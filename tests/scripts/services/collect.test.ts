import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { abstractOf, ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices } from './loopback.ts';

/** Two papers of a day, without authors in the list, which arXiv has. */
const dayList = (url: URL) => {
  const date = url.searchParams.get('date') ?? '2026-11-24';
  const papers = ['Alpha', 'Beta'].map((name) => `${name} of ${date}`);
  return json(
    papers.map((title, index) => ({
      paper: {
        id: `2611.0${date.slice(8)}0${index}`,
        title,
        summary: abstractOf(`${title} is new.`),
      },
    })),
  );
};

describe('the steps of the collect workflow', () => {
  test('make papers with authors of a week of digests, and change nothing in a second run', async () => {
    using folder = new ContentFolder({ 'sources.yaml': 'sources:\n  - type: hugging-face\n' });
    await using services = await new LoopbackServices((url) => {
      if (url.host === 'huggingface.co') return dayList(url);
      if (url.host !== 'export.arxiv.org') return { status: 404 };
      const ids = (url.searchParams.get('id_list') ?? '').split(',').filter(Boolean);
      return {
        headers: { 'content-type': 'application/atom+xml' },
        body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${ids
          .map(
            (id) =>
              `<entry><id>http://arxiv.org/abs/${id}v1</id><published>2026-11-18T00:00:00Z</published><title>T</title><summary>S</summary><author><name>Ann Bell</name></author></entry>`,
          )
          .join('')}</feed>`,
      };
    }).start();
    const step = () =>
      services.execute('bash', ['scripts/deploy/collect.sh'], { CONTENT: folder.path });
    try {
      await services.run('fetch', '--content', folder.path, '--since', '2026-11-18');
      const { code, output } = await step();
      assert.equal(code, 0, output);
      const papers = Object.entries(folder.snapshot()).filter(([name]) => /^papers\//.test(name));
      assert.equal(papers.length, 14);
      for (const [name, text] of papers) assert.match(text, /family: Bell[^]*arxiv:/, name);
      const [sent, before] = [services.requests.length, folder.snapshot()];
      assert.equal((await step()).code, 0);
      assert.deepEqual(services.requests.slice(sent), []);
      assert.deepEqual(folder.snapshot(), before);
      assert.match(
        readFileSync('sources.tsv', 'utf8'),
        /^hugging-face\tok\t\nhugging-face\tok\t\narxiv\tok/,
      );
    } finally {
      if (existsSync('sources.tsv')) rmSync('sources.tsv');
    }
  });

  for (const [what, file, failures] of [
    [
      'sources.yaml has an error',
      { 'sources.yaml': 'sources:\n  - type: unknown\n' },
      ['fetch', 'enrich'],
    ],
    ['no paper can be converted', { 'digests/2026-11-24-a.json': '[{"title":' }, ['convert']],
  ] as const)
    test(`report a failure if ${what}`, async () => {
      using folder = new ContentFolder(file);
      await using services = await new LoopbackServices(() => ({ status: 404 })).start();
      try {
        const steps = ['scripts/deploy/collect.sh'];
        const { code, output } = await services.execute('bash', steps, { CONTENT: folder.path });
        assert.equal(code, 0, output);
        assert.deepEqual(
          readFileSync('sources.tsv', 'utf8').match(/(?<=^npm run )\w+(?=\tfailed\t)/gm),
          failures,
        );
      } finally {
        if (existsSync('sources.tsv')) rmSync('sources.tsv');
      }
    });

  for (const [name, outcomes, open, expected] of [
    [
      'opens an issue for a source that fails',
      'a\tfailed\tHTTP 503 `x`\n',
      '',
      /^issue list[^]*issue create --title Collecting papers failed --body - \*\*a\*\*: `HTTP 503 x`/,
    ],
    ['updates the open issue', 'a\tfailed\tHTTP 503\n', '7', /^issue list[^]*issue edit 7 --body/],
    ['closes it when all work again', 'a\tok\t\n', '7', /^issue list[^]*issue close 7/],
    ['does nothing when nothing failed', 'a\tok\t\n', '', /^issue list[^\n]*\n$/],
  ] as const)
    test(name, () => {
      using folder = new ContentFolder({ 'sources.tsv': outcomes });
      const gh = join(folder.path, 'gh');
      writeFileSync(
        gh,
        `#!/bin/sh\necho "$@" >> calls\nif [ "$2" = list ]; then echo '${open}'; fi\n`,
      );
      chmodSync(gh, 0o755);
      execFileSync('bash', [resolve('scripts/deploy/report-sources.sh')], {
        cwd: folder.path,
        env: {
          ...process.env,
          SOURCE: '',
          PATH: `${folder.path}${delimiter}${process.env['PATH']}`,
        },
      });
      assert.match(folder.read('calls'), expected);
    });
});
