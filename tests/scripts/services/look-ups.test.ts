import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enrich } from '../../../scripts/services/enrich/enrich.ts';
import { readEnrichFiles, writeEnrichFiles } from '../../../scripts/services/enrich/files.ts';
import { readKnownPapers } from '../../../scripts/services/enrich/known-papers.ts';
import { formatEnrichReport } from '../../../scripts/services/enrich/report.ts';
import { enrichServices } from '../../../scripts/services/index.ts';
import type { EnrichServiceName } from '../../../src/model/sources.ts';
import { readSources } from '../../../src/catalogue/read-sources.ts';
import { abstractOf, ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type Handler, type LoopbackResponse } from './loopback.ts';
import { clientOf } from './run-fetch.ts';

const title = 'Counting Sheep in Deep Sleep';
const abstract = abstractOf('We count sheep.');
const preprint = `@misc{a, title = {${title}}, author = {Bell, Ann}, eprint = {2504.00001}, archivePrefix = {arXiv}, date = {2025-04-20}}\n`;
const article = `@article{a, title = {${title}}, doi = {10.1000/sheep}}\n`;
const untitled = `@misc{a, title = {${title}}, abstract = {${abstract}}}\n`;

/** What `npm run enrich` does on a day with one paper, `papers/list/*`. */
async function setUp(digest: string, handler: Handler) {
  const folder = new ContentFolder({ 'digests/2025-04-28-list.bib': digest });
  const server = await new LoopbackServices(handler).start();
  folder.convert();
  return {
    folder,
    server,
    async enrich(names: EnrichServiceName[], today = '2026-11-25', refresh = false) {
      const before = server.requests.length;
      const papers = readKnownPapers(folder.path);
      const files = readEnrichFiles(folder.path);
      const { enrich: settings } = readSources(folder.path);
      const report = await enrich({
        papers,
        ...files,
        services: enrichServices.filter(({ name }) => names.includes(name)),
        settings,
        client: clientOf(server),
        credentials: () => ({ email: 'ada@example.org', key: 'topsecret' }),
        today,
        refresh,
        save: () => undefined,
      });
      writeEnrichFiles(folder.path, files);
      folder.convert();
      const words = formatEnrichReport(report, {
        papers,
        history: files.history,
        accepted: settings.accept,
        content: folder.path,
      });
      return { words, sent: server.requests.slice(before) };
    },
    /** The paper’s file. */
    paper() {
      const name = Object.keys(folder.snapshot()).find((file) => file.startsWith('papers/'));
      return folder.read(name!);
    },
    async [Symbol.asyncDispose]() {
      folder[Symbol.dispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** A response of arXiv’s API with the paper of these tests. */
const entry = (comment = '') =>
  xml(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry><id>http://arxiv.org/abs/2504.00001v2</id>
<published>2025-04-20T12:00:00Z</published><title>${title}</title><summary>${abstract}</summary><author><name>Ann Bell</name></author>
<arxiv:comment>${comment}</arxiv:comment></entry></feed>`);

const work = {
  DOI: '10.1000/sheep',
  type: 'journal-article',
  title: [title],
  author: [{ given: 'Ann', family: 'Bell' }],
  issued: { 'date-parts': [[2025, 6]] },
  'container-title': ['Journal of Sleep'],
  volume: '7',
  abstract: `<jats:p>${abstract}</jats:p>`,
};

describe('a response of', () => {
  for (const [what, digest, service, response, request, expected] of [
    [
      'Crossref to a DOI',
      article,
      'crossref',
      json({ message: work }),
      'https://api.crossref.org/works/10.1000%2Fsheep?mailto=ada%40example.org',
      /family: Bell[^]*issued: '?2025-06[^]*container-title: Journal of Sleep[^]*volume: '7'/,
    ],
    [
      'Crossref to a title',
      untitled,
      'crossref',
      json({ message: { items: [work] } }),
      /query\.bibliographic=Counting\+Sheep/,
      /DOI: 10\.1000\/sheep/,
    ],
    [
      'OpenAlex to a DOI',
      article,
      'openalex',
      json({
        doi: 'https://doi.org/10.1000/sheep',
        title,
        type: 'article',
        publication_date: '2025-06-01',
        authorships: [{ author: { display_name: 'Ann Bell' } }],
        primary_location: { source: { display_name: 'Journal of Sleep', type: 'journal' } },
        biblio: { volume: '7', issue: null },
      }),
      /works\/doi:10\.1000%2Fsheep\?mailto=ada%40example\.org&api_key=topsecret/,
      /family: Bell[^]*container-title: Journal of Sleep/,
    ],
    [
      'DataCite to an arXiv id',
      preprint.replace('author = {Bell, Ann}, ', ''),
      'datacite',
      json({
        data: {
          attributes: {
            doi: '10.48550/arxiv.2504.00001',
            titles: [{ title }],
            creators: [{ name: 'Bell, Ann', givenName: 'Ann', familyName: 'Bell' }],
            dates: [{ date: '2025-04-20T12:00:00Z', dateType: 'Submitted' }],
          },
        },
      }),
      /dois\/10\.48550\/arxiv\.2504\.00001/,
      /given: Ann, family: Bell/,
    ],
    [
      'Semantic Scholar to a title',
      untitled.replace('abstract', 'author = {Bell, Ann}, year = {2025}, abstract'),
      'semantic-scholar',
      json({
        data: [
          {
            title,
            year: 2025,
            authors: [{ name: 'Ann Bell' }],
            externalIds: { ArXiv: '2504.00001' },
          },
        ],
      }),
      /search\/match\?query=Counting\+Sheep/,
      /arxiv: '?2504\.00001/,
    ],
  ] as [string, string, EnrichServiceName, LoopbackResponse, string | RegExp, RegExp][])
    test(`${what} fills in the paper`, async () => {
      await using one = await setUp(digest, (url) =>
        url.host.endsWith('.org') ? response : { status: 404 },
      );
      const { sent } = await one.enrich([service]);
      assert.equal(sent.length, 1);
      if (typeof request === 'string') assert.equal(sent[0], request);
      else assert.match(sent[0] ?? '', request);
      assert.match(one.paper(), expected);
      assert.doesNotMatch(Object.values(one.folder.snapshot()).join(''), /topsecret/);
    });

  test('Semantic Scholar with a title that goes on is not taken', async () => {
    await using one = await setUp(untitled, () =>
      json({
        data: [{ title: `${title} and Speech`, year: 2025, externalIds: { ArXiv: '2504.00009' } }],
      }),
    );
    await one.enrich(['semantic-scholar']);
    assert.doesNotMatch(one.paper(), /arxiv/);
  });

  test('arXiv says later where a preprint was accepted; the paper is looked up again', async () => {
    let comment = '12 pages';
    await using one = await setUp(preprint, () => entry(comment));
    assert.equal((await one.enrich(['arxiv'], '2025-09-01')).sent.length, 1);
    assert.equal((await one.enrich(['arxiv'], '2025-11-29')).sent.length, 0);
    comment = 'Accepted at ICML 2026 as a spotlight';
    assert.equal((await one.enrich(['arxiv'], '2025-11-30')).sent.length, 1);
    assert.match(one.paper(), /event-title: ICML 2026\n/);
    assert.equal((await one.enrich(['arxiv'], '2026-11-30')).sent.length, 0);
  });
});

test('DataCite, which does not say where a preprint was published, is not asked for that', async () => {
  await using one = await setUp(preprint, () => ({ status: 404 }));
  assert.deepEqual((await one.enrich(['datacite'])).sent, []);
});

describe('a paper that no service knows', () => {
  const nothing = () => xml('<feed xmlns="http://www.w3.org/2005/Atom"></feed>');

  test('is looked up again after recheckDays, and at once with --refresh', async () => {
    await using one = await setUp(untitled, nothing);
    const ask = async (today: string, refresh = false) =>
      (await one.enrich(['arxiv'], today, refresh)).sent.length;
    assert.equal(await ask('2026-11-01'), 1);
    assert.equal(await ask('2026-11-30'), 0);
    assert.equal(await ask('2026-11-30', true), 1);
    assert.equal(await ask('2026-12-29'), 0);
    assert.equal(await ask('2026-12-30'), 1);
  });

  test('is not lost by --refresh: what it was given stays until a service gives something else', async () => {
    let response: () => LoopbackResponse = entry;
    await using one = await setUp(untitled, () => response());
    await one.enrich(['arxiv']);
    assert.match(one.paper(), /family: Bell/);
    response = nothing;
    await one.enrich(['arxiv'], '2026-11-26', true);
    assert.match(one.paper(), /family: Bell/);
  });
});

test('a paper whose XML is damaged does not count as not found', async () => {
  const damaged = { ...entry(), body: String(entry().body).replace('</title>', '</name>') };
  await using one = await setUp(untitled, () => damaged);
  const { words } = await one.enrich(['arxiv']);
  assert.match(words, /error: arxiv: the XML is invalid: line 2: [^]*GET https:\/\/export\.arxiv/);
  assert.equal(readEnrichFiles(one.folder.path).history.size, 0);
});

describe('a list of ids', () => {
  const list = '2504.00001\n';

  test('gets its titles, each with one request', async () => {
    await using one = await setUp('', (url) =>
      url.host === 'export.arxiv.org' ? entry() : { status: 404 },
    );
    one.folder.delete('digests/2025-04-28-list.bib');
    one.folder.write('digests/2025-04-28-list.txt', list);
    one.folder.convert();
    const { words } = await one.enrich(['arxiv']);
    assert.match(words, /title 1/);
    assert.match(one.paper(), /title: Counting Sheep in Deep Sleep[^]*family: Bell/);
    assert.deepEqual(
      (await one.enrich(['arxiv', 'crossref'])).sent.filter((url) => url.includes('2504.00001')),
      [],
    );
  });
});

describe('two records that may be the paper', () => {
  const records = (id: string, summary: string) =>
    `<entry><id>http://arxiv.org/abs/${id}v1</id><published>2025-04-20T12:00:00Z</published><title>${title}</title><summary>${summary}</summary><author><name>Ann ${id === '2504.00001' ? 'Bell' : 'Cole'}</name></author></entry>`;

  test('are both listed, and neither is taken, until one is accepted', async () => {
    await using one = await setUp(untitled, (url) => {
      const ids = url.searchParams.get('id_list')?.split(',') ?? ['2504.00001', '2504.00002'];
      return xml(
        `<feed xmlns="http://www.w3.org/2005/Atom">${ids.map((id) => records(id, abstract)).join('')}</feed>`,
      );
    });
    const { words } = await one.enrich(['arxiv']);
    assert.match(words, /uncertain: [^]*: arxiv:2504\.00001\n[^]*: arxiv:2504\.00002\n/);
    assert.doesNotMatch(one.paper(), /arxiv|author/);
    const [, line = ''] = /^ +("[^"]+": arxiv:2504\.00002)$/m.exec(words) ?? [];
    one.folder.write('sources.yaml', `enrich:\n  accept:\n    ${line}\n`);
    const accepted = await one.enrich(['arxiv']);
    assert.doesNotMatch(accepted.words, /uncertain/);
    assert.match(one.paper(), /family: Cole[^]*arxiv: '?2504\.00002/);
  });
});

describe('a record that may be the publication of a preprint', () => {
  for (const [what, changed, reason] of [
    [
      'another first author',
      { author: [{ given: 'Bob', family: 'Cole' }] },
      /their first authors differ \(Bell, Cole\)/,
    ],
    [
      'another year',
      { issued: { 'date-parts': [[2031]] } },
      /their years differ \(2025-04-20, 2031\)/,
    ],
    [
      'no authors and no abstract',
      { author: [], abstract: undefined, issued: undefined },
      /there is nothing else to compare/,
    ],
  ] as const)
    test(`with ${what} is listed with the reason, and taken when it is accepted`, async () => {
      await using one = await setUp(preprint, (url) =>
        json({
          message: url.searchParams.has('query.bibliographic')
            ? { items: [{ ...work, ...changed }] }
            : { ...work, ...changed },
        }),
      );
      const { words } = await one.enrich(['crossref']);
      assert.match(words, /uncertain: a: /);
      assert.match(words, reason);
      const [, line = ''] = /^ +("[^"]+": doi:10\.1000\/sheep)$/m.exec(words) ?? [];
      one.folder.write('sources.yaml', `enrich:\n  accept:\n    ${line}\n`);
      const accepted = await one.enrich(['crossref']);
      assert.doesNotMatch(accepted.words, /uncertain/);
      assert.match(one.paper(), /container-title: Journal of Sleep[^]*DOI: 10\.1000\/sheep/);
    });
});
