import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { takeLock } from '../../../scripts/lock.ts';
import { parsePaperFile } from '../../../src/model/files/paper-file.ts';
import { abstractOf, ContentFolder, page } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type Handler, type LoopbackResponse } from './loopback.ts';

const digest = 'digests/2025-04-28-hugging-face.txt';
const alpha = 'Alpha Beats Every Baseline';
const beta = 'Beta Is All You Need';
const texts = { [alpha]: abstractOf('Alpha is new.'), [beta]: abstractOf('Beta is old.') };

const fileOf = (id: string) => `papers/2025-04-28-hugging-face/${id}.md`;

function frontMatterOf(folder: ContentFolder, id: string) {
  const file = parsePaperFile(folder.read(fileOf(id)));
  assert.ok(!file.issues, JSON.stringify(file.issues));
  return file.frontMatter;
}

/** Hugging Face's list of a day, in the documented form. */
const day = (papers: { id: string; title: string; summary?: string; withdrawnAt?: string }[]) =>
  json(
    papers.map((paper) => ({
      paper: { authors: [{ name: 'Ann Bell' }], publishedAt: '2025-04-24T17:00:00.000Z', ...paper },
      title: paper.title,
      submittedBy: { name: 'leafreader' },
    })),
  );

const atom = (entries: { id: string; title: string; summary: string; comment?: string }[]) =>
  xml(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
${entries
  .map(
    ({ id, title, summary, comment }) => `<entry><id>http://arxiv.org/abs/${id}v1</id>
<published>2025-04-20T12:00:00Z</published><title>${title}</title><summary>${summary}</summary>
<author><name>Bob Cole</name></author>${comment ? `<arxiv:comment>${comment}</arxiv:comment>` : ''}</entry>`,
  )
  .join('\n')}
</feed>`);

const nothing: Record<string, LoopbackResponse> = {
  'huggingface.co': json([]),
  'export.arxiv.org': atom([]),
  'api.crossref.org': json({ message: { items: [] } }),
};

/** Services that know nothing, but for those of these hosts. */
const only =
  (responses: Record<string, LoopbackResponse | Handler>): Handler =>
  (url, headers) => {
    const response = responses[url.host] ?? nothing[url.host] ?? { status: 404 };
    return typeof response === 'function' ? response(url, headers) : response;
  };

function setUp() {
  const folder = new ContentFolder({ [digest]: page(texts) });
  folder.convert();
  return folder;
}

describe('npm run enrich', () => {
  test('fills in a digest from one list of a day; the next run repeats no request', async () => {
    using folder = setUp();
    await using services = await new LoopbackServices(
      only({
        'huggingface.co': day([
          { id: '2504.00001', title: alpha },
          { id: '2504.00002', title: beta },
        ]),
      }),
    ).start();
    const { code, output } = await services.run('enrich', '--content', folder.path);
    assert.equal(code, 0, output);
    assert.match(output, /2 of 2 papers were filled in: author 2,/);
    folder.convert();
    const { author, arxiv, issued } = frontMatterOf(folder, 'alpha-beats-every-baseline');
    assert.deepEqual(
      { author, arxiv, issued },
      {
        author: [{ given: 'Ann', family: 'Bell' }],
        arxiv: '2504.00001',
        issued: '2025-04-24',
      },
    );
    const sent = services.requests.length;
    const before = folder.snapshot();
    await services.run('enrich', '--content', folder.path);
    assert.equal(services.requests.length, sent, services.requests.slice(sent).join('\n'));
    assert.deepEqual(folder.snapshot(), before);
  });

  test('asks again for what it found when enriched.json is deleted, and for nothing else', async () => {
    using folder = setUp();
    await using services = await new LoopbackServices(
      only({ 'huggingface.co': day([{ id: '2504.00001', title: alpha }]) }),
    ).start();
    await services.runHere('enrich', '--content', folder.path);
    folder.convert();
    const [sent, before] = [services.requests.length, folder.snapshot()];
    folder.delete('references/enriched.json');
    const dryRun = await services.runHere('enrich', '--content', folder.path, '--dry-run');
    assert.match(dryRun.output, /Hugging Face by day: 1 request,/);
    await services.runHere('enrich', '--content', folder.path);
    // Beta was not found, and no record of it is gone.
    assert.deepEqual(
      services.requests.slice(sent).map((url) => new URL(url).host),
      ['huggingface.co'],
    );
    folder.convert();
    assert.deepEqual(folder.snapshot(), before);
  });

  test('records the source, request, day and licence of every field', async () => {
    using folder = setUp();
    await using services = await new LoopbackServices(
      only({ 'huggingface.co': day([{ id: '2504.00001', title: alpha }]) }),
    ).start();
    await services.runHere('enrich', '--content', folder.path);
    const items = JSON.parse(folder.read('references/enriched.json')) as {
      custom: { sources: Record<string, unknown>[] };
    }[];
    const [{ query, ...source } = {}] = items[0]?.custom.sources ?? [];
    assert.match(
      String(query),
      /^GET https:\/\/huggingface\.co\/api\/daily_papers\?date=2025-04-28/,
    );
    assert.equal(source['source'], 'Hugging Face');
    assert.equal(source['day'], '2026-11-25');
    assert.match(String(source['licence']), /CC0/);
  });

  test('--only with a service that needs a key fails without the key, and says what to do', async () => {
    using folder = setUp();
    await using services = await new LoopbackServices(only({})).start();
    const words = ['--content', folder.path, '--only', 'semantic-scholar'];
    const { code, output } = await services.runHere('enrich', ...words);
    assert.equal(code, 1, output);
    assert.match(output, /Semantic Scholar .*SEMANTIC_SCHOLAR_API_KEY[^]*#key-missing/);
    assert.doesNotMatch(output, /papers/);
  });

  test('sends nothing and writes nothing with --dry-run', async () => {
    using folder = setUp();
    await using services = await new LoopbackServices(only({})).start();
    const before = folder.snapshot();
    const { output } = await services.runHere('enrich', '--content', folder.path, '--dry-run');
    assert.match(output, /Hugging Face by day: 1 request,[^]*arXiv by id: no requests\n/);
    assert.deepEqual(services.requests, []);
    assert.deepEqual(folder.snapshot(), before);
  });

  test('--dry-run does not count papers that an earlier run found', async () => {
    using folder = setUp();
    await using services = await new LoopbackServices(
      only({
        'export.arxiv.org': atom([{ id: '2504.00001', title: alpha, summary: texts[alpha] }]),
      }),
    ).start();
    const words = ['scripts/enrich.ts', '--content', folder.path, '--only', 'arxiv'];
    await services.execute(process.execPath, words);
    folder.convert();
    const twoMonthsLater = { SOURCE_DATE_EPOCH: String(1795564800 + 60 * 86_400) };
    const dryRun = [...words, '--dry-run'];
    const { output } = await services.execute(process.execPath, dryRun, twoMonthsLater);
    assert.match(output, /arXiv by id: no requests\narXiv by title: 1 request,/);
  });

  for (const [name, record] of [
    ['a title that only begins like it', { title: `${beta} in Speech`, summary: texts[beta] }],
    ['an equal title with another abstract', { title: beta, summary: 'Sheep, counted.' }],
    ['another title with the same abstract', { title: 'Gamma Renamed', summary: texts[beta] }],
  ] as const)
    test(`does not take ${name}, and lists it for the maintainer if it may be the paper`, async () => {
      using folder = setUp();
      await using services = await new LoopbackServices(
        only({ 'export.arxiv.org': atom([{ id: '2504.00009', ...record }]) }),
      ).start();
      const { output } = await services.runHere(
        'enrich',
        '--content',
        folder.path,
        '--only',
        'arxiv',
      );
      folder.convert();
      assert.equal(frontMatterOf(folder, 'beta-is-all-you-need').arxiv, undefined);
      assert.match(
        output,
        /uncertain: beta-is-all-you-need[^]*"beta-is-all-you-need": arxiv:2504\.00009/,
      );
    });

  test('takes a record that the maintainer accepts', async () => {
    using folder = setUp();
    folder.write(
      'sources.yaml',
      'enrich:\n  accept:\n    beta-is-all-you-need: arxiv:2504.00009\n',
    );
    await using services = await new LoopbackServices(
      only({ 'export.arxiv.org': atom([{ id: '2504.00009', title: 'Renamed', summary: 'New.' }]) }),
    ).start();
    await services.runHere('enrich', '--content', folder.path, '--only', 'arxiv');
    folder.convert();
    const { arxiv, author } = frontMatterOf(folder, 'beta-is-all-you-need');
    assert.deepEqual([arxiv, author], ['2504.00009', [{ given: 'Bob', family: 'Cole' }]]);
  });

  for (const [name, responses] of [
    [
      'by Hugging Face',
      { 'huggingface.co': day([{ id: '2504.00001', title: alpha, withdrawnAt: '2025-05-01' }]) },
    ],
    [
      'by the author’s comment at arXiv',
      {
        'export.arxiv.org': atom([
          {
            id: '2504.00001',
            title: alpha,
            summary: texts[alpha],
            comment: 'This paper has been withdrawn by the authors',
          },
        ]),
      },
    ],
  ] as const)
    test(`marks a paper that is withdrawn ${name}`, async () => {
      using folder = setUp();
      await using services = await new LoopbackServices(only(responses)).start();
      await services.runHere('enrich', '--content', folder.path);
      folder.convert();
      assert.match(
        frontMatterOf(folder, 'alpha-beats-every-baseline').retracted ?? '',
        /withdrawn/,
      );
    });

  test('takes the record of an id, although the paper has another title there', async () => {
    using folder = new ContentFolder({
      'digests/2025-04-28-list.bib': `@misc{a, title = {${alpha}}, eprint = {2504.00001}, archivePrefix = {arXiv}}\n`,
    });
    folder.convert();
    await using services = await new LoopbackServices(
      only({ 'export.arxiv.org': atom([{ id: '2504.00001', title: 'Renamed', summary: 'New.' }]) }),
    ).start();
    await services.runHere('enrich', '--content', folder.path);
    folder.convert();
    const { papers } = folder.convert();
    const { frontMatter } = parsePaperFile(folder.read(`papers/${papers[0]?.file}`)) as {
      frontMatter: { title: string; author?: unknown };
    };
    assert.equal(frontMatter.title, alpha);
    assert.deepEqual(frontMatter.author, [{ given: 'Bob', family: 'Cole' }]);
  });
});

describe('a look-up whose response is unusable', () => {
  test('is reported; the other papers are looked up, until three fail', async () => {
    const titles = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'].map(
      (name) => `${name} Beats Every Baseline`,
    );
    using folder = new ContentFolder({
      [digest]: page(Object.fromEntries(titles.map((title) => [title, abstractOf(`${title}!`)]))),
      'sources.yaml': 'enrich: { services: [crossref] }\n',
    });
    folder.convert();
    const broken = new Set<string>();
    await using services = await new LoopbackServices((url) => {
      const title = url.searchParams.get('query.bibliographic') ?? '';
      const work = {
        DOI: '10.1000/1',
        type: 'journal-article',
        title: [title],
        abstract: abstractOf(`${title}!`),
      };
      return json({
        message: { items: broken.has(title.split(' ')[0]!) ? [{ title: 'x' }] : [work] },
      });
    }).start();
    broken.add('Alpha');
    const one = await services.runHere('enrich', '--content', folder.path);
    assert.equal(one.code, 1);
    assert.match(
      one.output,
      /error: crossref: [^]*query\.bibliographic=Alpha[^]*5 of 6 papers were filled in/,
    );
    for (const name of ['Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']) broken.add(name);
    folder.delete('references/enriched.json');
    const before = services.requests.length;
    const many = await services.runHere('enrich', '--content', folder.path);
    assert.equal(many.code, 1);
    // Each is sent twice.
    assert.equal(services.requests.length - before, 6);
  });
});

test('a decision about a paper that does not exist is reported', async () => {
  using folder = setUp();
  folder.write('sources.yaml', 'enrich:\n  accept:\n    beta-is-all-you-ned: arxiv:2504.00009\n');
  await using services = await new LoopbackServices(only({})).start();
  const { output } = await services.runHere('enrich', '--content', folder.path);
  assert.match(
    output,
    /warning: .*sources\.yaml: accept: unknown paper “beta-is-all-you-ned”\. Did you mean “beta-is-all-you-need”\?/,
  );
});

for (const [name, text, message] of [
  ['enriched.json', '[{"id":"a"}]', '0.custom: '],
  ['.enrich.json', '{"a":{"found":1}}', 'a.found: '],
  ['enriched.json', '{}', 'Invalid input: expected array'],
] as const)
  test(`${name} with ${text} is reported in one line`, async () => {
    using folder = setUp();
    folder.write(`references/${name}`, text);
    await using services = await new LoopbackServices(only({})).start();
    const { code, output } = await services.runHere('enrich', '--content', folder.path);
    assert.equal(code, 1);
    assert.ok(output.includes(`This file cannot be read: ${message}`), output);
  });

test('an unknown paper is named without a list of all papers', async () => {
  using folder = setUp();
  await using services = await new LoopbackServices(only({})).start();
  const { code, output } = await services.runHere(
    'enrich',
    '--content',
    folder.path,
    '--papers',
    'x',
  );
  assert.equal(code, 2);
  assert.match(output, /--papers: unknown paper “x”\. An id is the name of a file in papers\//);
  assert.doesNotMatch(output, /alpha-beats/);
});

test('a second run at the same time is refused, and sends nothing', async () => {
  for (const command of ['enrich', 'fetch']) {
    using folder = setUp();
    folder.write('sources.yaml', 'sources:\n  - type: hugging-face\n');
    await using services = await new LoopbackServices(only({})).start();
    const release = takeLock(`${folder.path}/.${command}.lock`, command);
    const { code, output } = await services.run(command, '--content', folder.path);
    assert.equal(code, 1, output);
    assert.match(output, /#already-running/);
    assert.deepEqual(services.requests, []);
    release();
    await services.run(command, '--content', folder.path);
    assert.ok(services.requests.length > 0);
    assert.ok(!folder.has(`.${command}.lock`));
  }
});

test('a folder that does not exist is an error', async () => {
  await using services = await new LoopbackServices(only({})).start();
  for (const command of ['enrich', 'fetch']) {
    const { code, output } = await services.runHere(command, '--content', 'no-such-folder');
    assert.equal(code, 1, output);
    assert.match(output, /Folder not found: no-such-folder[^]*#option-invalid/);
  }
});

describe('a service that responds with', () => {
  const known = day([{ id: '2504.00001', title: alpha }]);
  const page200 = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Robot?' };

  for (const [name, response] of [
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '20' } }],
    ['406', { status: 406 }],
    ['503', { status: 503 }],
    ['half a response', { ...known, isCut: true }],
    ['a web page with status 200', page200],
    ['broken JSON', { ...known, body: '[{"paper":' }],
  ] as [string, LoopbackResponse][])
    test(`${name} once is retried`, async () => {
      using folder = setUp();
      let isFirst = true;
      await using services = await new LoopbackServices(
        only({
          'huggingface.co': () => {
            const chosen = isFirst ? response : known;
            isFirst = false;
            return chosen;
          },
        }),
      ).start();
      const run = await services.runHere('enrich', '--content', folder.path);
      assert.equal(run.code, 0, run.output);
      assert.match(folder.read('references/enriched.json'), /2504\.00001/);
    });

  for (const [name, response, message] of [
    [
      '503 at all times',
      { status: 503 },
      /hugging-face: HTTP 503[^]*GET https[^]*Run the command again/,
    ],
    ['403', { status: 403 }, /HTTP 403[^]*GET https[^]*Check the setting/],
    ['web pages only', page200, /web page instead of records/],
    ['another media type', { ...known, headers: { 'content-type': 'text/plain' } }, /not JSON/],
    ['a different format', json({ error: 'x' }), /the JSON is not in the documented format/],
    [
      'a redirect to another site',
      { status: 302, headers: { location: 'https://example.org/x' } },
      /redirects to https:\/\/example\.org/,
    ],
    ['half responses only', { ...known, isCut: true }, /hugging-face: /],
  ] as [string, LoopbackResponse, RegExp][])
    test(`${name} is reported with its request, and the others are queried`, async () => {
      using folder = setUp();
      await using services = await new LoopbackServices(
        only({
          'huggingface.co': response,
          'export.arxiv.org': atom([
            { id: '2504.00001', title: alpha, summary: abstractOf('Alpha is new.') },
          ]),
        }),
      ).start();
      const run = await services.runHere('enrich', '--content', folder.path);
      assert.equal(run.code, 1);
      assert.match(run.output, message);
      assert.match(folder.read('references/enriched.json'), /2504\.00001/);
    });
});
