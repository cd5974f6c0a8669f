import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { abstractOf, ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type Handler, type LoopbackResponse } from './loopback.ts';

/** Hugging Face's list of a day: two papers a day, and none at weekends. */
function dayList(url: URL): LoopbackResponse {
  const date = url.searchParams.get('date') ?? '';
  const isWeekend = [0, 6].includes(new Date(date).getUTCDay());
  const papers = isWeekend ? [] : ['Alpha', 'Beta'];
  return json(
    papers.map((name, index) => ({
      paper: {
        id: `${date.slice(2, 4)}${date.slice(5, 7)}.000${date.slice(8)}`.replace(/.$/, `${index}`),
        title: `${name} of ${date}`,
        summary: abstractOf(`${name} of ${date} is new.`),
        authors: [{ name: 'Ann Bell' }],
        publishedAt: `${date}T00:00:00.000Z`,
      },
      submittedBy: { name: 'leafreader' },
    })),
  );
}

const announcements = xml(`<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title>cs.CL updates on arXiv.org</title><pubDate>Wed, 25 Nov 2026 00:00:00 -0500</pubDate>
${['Gamma: Retrieval', 'Delta: Parsing']
  .map(
    (
      title,
      index,
    ) => `<item><title>${title}</title><link>https://arxiv.org/abs/2611.0000${index}</link>
<description>arXiv:2611.0000${index}v1 Announce Type: new
Abstract: ${abstractOf(`${title} is new.`)}</description>
<guid isPermaLink="false">oai:arXiv.org:2611.0000${index}v1</guid>
<arxiv:announce_type>new</arxiv:announce_type><dc:creator>Ann Bell</dc:creator></item>`,
  )
  .join('\n')}
</channel></rss>`);

const handler: Handler = (url) => {
  if (url.host === 'huggingface.co') return dayList(url);
  if (url.host === 'rss.arxiv.org') return announcements;
  return { status: 503 };
};

const sources = 'sources:\n  - type: hugging-face\n';
const digestsOf = (folder: ContentFolder) =>
  Object.keys(folder.snapshot()).filter((name) => /^digests\/\d/.test(name));

describe('npm run fetch', () => {
  test('saves each missing day as a digest; the next run asks nothing and changes nothing', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices(handler).start();
    const words = ['--content', folder.path, '--since', '2026-11-18'];
    const { code, output } = await services.run('fetch', ...words);
    assert.equal(code, 0, output);
    // 21 and 22 November are a weekend, and the list of today is not finished.
    assert.deepEqual(
      digestsOf(folder),
      ['18', '19', '20', '23', '24'].map((day) => `digests/2026-11-${day}-hugging-face.json`),
    );
    const [sent, before] = [services.requests.length, folder.snapshot()];
    await services.run('fetch', ...words);
    assert.equal(services.requests.length, sent);
    assert.deepEqual(folder.snapshot(), before);
    const { statuses, problems } = folder.convert();
    assert.equal(statuses.length, 10);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  test('fetches the last finished day without options, and what was missed in the week before', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices(handler).start();
    await services.runHere('fetch', '--content', folder.path, '--date', '2026-11-19');
    await services.runHere('fetch', '--content', folder.path);
    assert.deepEqual(
      digestsOf(folder),
      ['19', '20', '23', '24'].map((day) => `digests/2026-11-${day}-hugging-face.json`),
    );
  });

  test('takes only papers with the keywords, from arXiv’s announcements', async () => {
    using folder = new ContentFolder({
      'sources.yaml':
        'sources:\n  - type: arxiv\n    categories: [cs.CL]\n    keywords: [retrieval]\n    title: Retrieval\n',
    });
    await using services = await new LoopbackServices(handler).start();
    const { code, output } = await services.runHere('fetch', '--content', folder.path);
    assert.equal(code, 0, output);
    assert.match(folder.read('digests/2026-11-25-arxiv-cs-cl.xml'), /Gamma: Retrieval/);
    assert.doesNotMatch(folder.read('digests/2026-11-25-arxiv-cs-cl.xml'), /Delta/);
    assert.equal(
      folder.read('digests/2026-11-25-arxiv-cs-cl.yaml'),
      'title: "Retrieval, 25 November 2026"\n',
    );
  });

  test('saves what is new at a URL', async () => {
    using folder = new ContentFolder({
      'sources.yaml':
        'sources:\n  - type: url\n    address: https://example.org/papers.bib\n    series: group\n',
    });
    await using services = await new LoopbackServices(() => ({
      headers: { 'content-type': 'text/plain' },
      body: '@misc{a, title = {Old Paper}, author = {Bell, Ann}}\n@misc{b, title = {New Paper}, author = {Bell, Ann}}\n',
    })).start();
    folder.write(
      'digests/2026-11-01-group.bib',
      '@misc{a, title = {Old Paper}, author = {Bell, Ann}}\n',
    );
    const { code, output } = await services.runHere('fetch', '--content', folder.path);
    assert.equal(code, 0, output);
    assert.doesNotMatch(folder.read('digests/2026-11-25-group.bib'), /Old Paper/);
    assert.match(folder.read('digests/2026-11-25-group.bib'), /New Paper/);
  });

  test('keeps everything when a source fails, fetches the others, and reports it', async () => {
    using folder = new ContentFolder({
      'sources.yaml': `${sources}  - type: url\n    address: https://example.org/papers.bib\n`,
      'digests/2026-11-01-example-org.bib': '@misc{a, title = {Old Paper}}\n',
    });
    await using services = await new LoopbackServices(handler).start();
    const report = `${folder.path}/report.tsv`;
    const { code, output } = await services.runHere(
      'fetch',
      '--content',
      folder.path,
      '--report',
      report,
    );
    assert.equal(code, 1);
    assert.match(
      output,
      /error: example-org: HTTP 503[^]*GET https:\/\/example\.org\/papers\.bib[^]*Run the command again/,
    );
    assert.deepEqual(digestsOf(folder), [
      'digests/2026-11-01-example-org.bib',
      'digests/2026-11-24-hugging-face.json',
    ]);
    assert.match(folder.read('report.tsv'), /^hugging-face\tok\t\nexample-org\tfailed\tHTTP 503/);
  });

  for (const command of ['fetch', 'enrich'])
    for (const [name, text] of [
      ['sources.yaml', sources],
      ['notes.tsv', 'a\tb\n'],
    ] as const)
      test(`${command} does not overwrite a file that is not a report: ${name}`, async () => {
        using folder = new ContentFolder({ 'sources.yaml': sources, [name]: text });
        await using services = await new LoopbackServices(handler).start();
        const { code, output } = await services.runHere(
          command,
          ...['--content', folder.path, '--report', join(folder.path, name)],
        );
        assert.equal(code, 2, output);
        assert.match(
          output,
          /^--report: .* is not a report.* Use another file\. \[option-invalid\]/,
        );
        assert.equal(folder.read(name), text);
        assert.deepEqual(digestsOf(folder), []);
      });

  test('overwrites an earlier report', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices(handler).start();
    const report = join(folder.path, 'report.tsv');
    for (const earlier of ['', 'hugging-face\tfailed\tHTTP 503\n']) {
      folder.write('report.tsv', earlier);
      await services.runHere('fetch', '--content', folder.path, '--report', report);
      assert.equal(folder.read('report.tsv'), 'hugging-face\tok\t\n');
    }
  });

  test('does not save the list of the day before a second time', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    const same = () => dayList(new URL('https://huggingface.co/x?date=2026-11-19'));
    await using services = await new LoopbackServices(same).start();
    const { code, output } = await services.runHere(
      'fetch',
      '--content',
      folder.path,
      '--since',
      '2026-11-23',
    );
    assert.equal(code, 1);
    assert.match(output, /is the same as in 2026-11-23-hugging-face\.json/);
    assert.deepEqual(digestsOf(folder), ['digests/2026-11-23-hugging-face.json']);
  });

  for (const [words, message] of [
    [['--dry-run'], /hugging-face: 2026-11-24: at least 1 request, 1 second or more\nDry run/],
    [['--date', '2026-11-25'], /hugging-face: the list of 2026-11-25 is not complete yet/],
    [['--date', '24.11.2026'], /--date needs a day such as 2026-11-24/],
    [['--date', '2026-02-30'], /--date needs a day such as 2026-11-24/],
    [['--date', '2026-11-20', '--since', '2026-11-18'], /Use either --date or --since/],
    [['--since', '2026-11-26'], /--since: 2026-11-26 is in the future; today is 2026-11-25/],
    [['--date', '2027-01-01'], /--date: 2027-01-01 is in the future; today is 2026-11-25/],
    [['--since', '2026-11-25'], /hugging-face: no day since 2026-11-25 is complete yet/],
    [['--only', 'huging-face'], /unknown source “huging-face”.*hugging-face/],
  ] as [string[], RegExp][])
    test(`${words.join(' ')} writes nothing`, async () => {
      using folder = new ContentFolder({ 'sources.yaml': sources });
      await using services = await new LoopbackServices(handler).start();
      const { output } = await services.runHere('fetch', '--content', folder.path, ...words);
      assert.match(output, message);
      assert.deepEqual(Object.keys(folder.snapshot()), ['sources.yaml']);
    });

  test('--check sends one request to each source and service, and says which fails', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices((url) => {
      if (url.host === 'huggingface.co') return dayList(url);
      if (url.host !== 'export.arxiv.org') return { status: 503 };
      return xml(
        '<feed><entry><id>http://arxiv.org/abs/1706.03762v7</id><title>Attention</title></entry></feed>',
      );
    }).start();
    const { code, output } = await services.runHere('fetch', '--content', folder.path, '--check');
    assert.equal(code, 1);
    assert.match(
      output,
      /^hugging-face: responds as expected: 2 papers\nenrich: hugging-face: responds as expected: 2 records\nenrich: arxiv: responds as expected: 1 record\nerror: enrich: crossref: HTTP 503\n/,
    );
    assert.equal(services.requests.length, 4);
    assert.deepEqual(Object.keys(folder.snapshot()), ['sources.yaml']);
  });

  test('reports a sources.yml, which is not read', async () => {
    using folder = new ContentFolder({ 'sources.yml': sources });
    await using services = await new LoopbackServices(handler).start();
    const { code, output } = await services.runHere('fetch', '--content', folder.path);
    assert.deepEqual([code, services.requests.length], [1, 0]);
    assert.match(output, /sources\.yml[^]*Rename it to sources\.yaml/);
  });

  test('does not fetch a day that has a digest', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices(handler).start();
    const words = ['--content', folder.path, '--date', '2026-11-19'];
    await services.runHere('fetch', ...words);
    const before = folder.snapshot();
    const { code, output } = await services.runHere('fetch', ...words);
    assert.equal(code, 0, output);
    assert.match(output, /a digest of 2026-11-19 already exists; it was not changed/);
    assert.equal(services.requests.length, 1);
    assert.deepEqual(folder.snapshot(), before);
  });

  test('says before it starts how many requests a long time takes', async () => {
    using folder = new ContentFolder({
      'sources.yaml': `${sources}  - type: arxiv\n    categories: [cs.CL]\n`,
    });
    await using services = await new LoopbackServices(() => ({ status: 403 })).start();
    const words = ['--content', folder.path, '--since', '2025-11-25'];
    const dryRun = await services.runHere('fetch', ...words, '--dry-run');
    assert.match(
      dryRun.output,
      /hugging-face: 2025-11-25, 2025-11-26, … 2026-11-24 \(365 days\): at least 365 requests, 7 minutes or more\narxiv-cs-cl: .* \(366 days\): at least 366 requests, 19 minutes or more/,
    );
    assert.deepEqual(services.requests, []);
    const { output } = await services.runHere('fetch', ...words);
    assert.match(
      output,
      /^hugging-face: 365 days: at least 365 requests, 7 minutes or more\. Press Ctrl-C to stop; everything saved so far is kept\./m,
    );
    assert.equal(services.requests.length, 2);
  });

  test('says which days gave nothing and remembers them; --date asks for one again', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices(handler).start();
    const words = ['--content', folder.path];
    const weekend = await services.runHere('fetch', ...words, '--since', '2026-11-21');
    assert.match(
      weekend.output,
      /hugging-face: no papers for 2026-11-21, 2026-11-22\. These days are recorded and will be requested again only with --date\./,
    );
    const asked = services.requests.length;
    const again = await services.runHere('fetch', ...words, '--since', '2026-11-21');
    assert.match(again.output, /hugging-face: nothing new/);
    assert.equal(services.requests.length, asked);
    const day = await services.runHere('fetch', ...words, '--date', '2026-11-22');
    assert.match(day.output, /hugging-face: no papers for 2026-11-22\. This day is recorded/);
    assert.equal(services.requests.length, asked + 1);
  });

  test('says that no paper of a day has the keywords', async () => {
    using folder = new ContentFolder({ 'sources.yaml': `${sources}    keywords: [sheep]\n` });
    await using services = await new LoopbackServices(handler).start();
    const { output } = await services.runHere('fetch', '--content', folder.path);
    assert.match(output, /hugging-face: no papers with the keywords for 2026-11-24\. This day/);
  });

  test('--init --dry-run writes nothing, and advice repeats the folder', async () => {
    using folder = new ContentFolder();
    await using services = await new LoopbackServices(handler).start();
    const words = ['--content', folder.path];
    const none = await services.runHere('fetch', ...words);
    assert.ok(
      none.output.includes(`npm run fetch -- --content ${folder.path} --init`),
      none.output,
    );
    const dryRun = await services.runHere('fetch', ...words, '--init', '--dry-run');
    assert.equal(dryRun.code, 0);
    assert.match(dryRun.output, /sources\.yaml would be written/);
    assert.deepEqual(folder.snapshot(), {});
    const init = await services.runHere('fetch', ...words, '--init');
    assert.ok(init.output.includes(`npm run fetch -- --content ${folder.path}`), init.output);
  });

  test('refuses options with exit code 2', async () => {
    using folder = new ContentFolder({ 'sources.yaml': sources });
    await using services = await new LoopbackServices(handler).start();
    const options = ['--date', '2026-11-20', '--since', '2026-11-18'];
    const { code } = await services.runHere('fetch', '--content', folder.path, ...options);
    assert.equal(code, 2);
  });

  test('--init writes settings that work, and never changes existing ones', async () => {
    using folder = new ContentFolder();
    await using services = await new LoopbackServices(handler).start();
    assert.equal((await services.runHere('fetch', '--content', folder.path, '--init')).code, 0);
    const before = folder.read('sources.yaml');
    assert.equal((await services.runHere('fetch', '--content', folder.path, '--init')).code, 1);
    assert.equal(folder.read('sources.yaml'), before);
    await services.runHere('fetch', '--content', folder.path);
    assert.deepEqual(digestsOf(folder), ['digests/2026-11-24-hugging-face.json']);
  });
});
