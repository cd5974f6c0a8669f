import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { abstractOf, ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type Handler, type LoopbackResponse } from './loopback.ts';
import { clientOf, runFetch } from './run-fetch.ts';
import { ZoteroLibrary } from './zotero-library.ts';

/** Sources with their correct responses. */
const services: Record<string, { settings: string; response: LoopbackResponse | Handler }> = {
  'hugging-face': {
    settings: 'type: hugging-face',
    response: json([
      { paper: { id: '2611.00001', title: 'Alpha', summary: abstractOf('Alpha.') } },
    ]),
  },
  'arxiv by query': {
    settings: 'type: arxiv\n    query: ti:alpha\n    series: alpha',
    response: atom([1, 2], 2),
  },
  'arxiv by category': {
    settings: 'type: arxiv\n    categories: [cs.CL]',
    response: xml(`<?xml version="1.0"?>
<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom"><channel><title>cs.CL</title>
<item><title>Alpha</title><link>https://arxiv.org/abs/2611.00001</link><description>arXiv:2611.00001v1 Announce Type: new
Abstract: We count.</description><arxiv:announce_type>new</arxiv:announce_type></item>
</channel></rss>`),
  },
  zotero: {
    settings: 'type: zotero\n    group: 1',
    response: (url, headers) => {
      const library = new ZoteroLibrary();
      library.put('AAAA2222', { title: 'Counting Sheep' });
      return library.handler(url, headers);
    },
  },
  url: {
    settings: 'type: url\n    address: https://example.org/papers.bib',
    response: { body: '@misc{a, title = {Counting Sheep}, author = {Bell, Ann}}\n' },
  },
};

function atom(numbers: number[], total: number): LoopbackResponse {
  const entries = numbers.map((number) => {
    const id = `2611.${String(number).padStart(5, '0')}`;
    return `<entry><id>http://arxiv.org/abs/${id}v1</id><published>2026-11-20T00:00:00Z</published><title>Alpha ${number}</title><summary>We count.</summary><author><name>Ann Bell</name></author></entry>`;
  });
  return xml(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
<opensearch:totalResults>${total}</opensearch:totalResults>
${entries.join('\n')}
</feed>`);
}

const botWall = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html><head><title>Just a moment…</title></head><body><h1>Are you a robot?</h1></body></html>',
};

/** What goes wrong: the failing response, made from the right one, and its message. */
const failures: [string, (right: LoopbackResponse) => LoopbackResponse, RegExp][] = [
  [
    'returns 429 with Retry-After',
    () => ({ status: 429, headers: { 'retry-after': '30' } }),
    /HTTP 429, after 5 attempts/,
  ],
  ['returns 406', () => ({ status: 406 }), /HTTP 406, after 5 attempts/],
  ['returns 503', () => ({ status: 503 }), /HTTP 503, after 5 attempts/],
  ['returns 403', () => ({ status: 403 }), /HTTP 403/],
  ['returns 404', () => ({ status: 404 }), /HTTP 404/],
  ['sends half a response', (right) => ({ ...right, isCut: true }), /terminated|closed/],
  ['is too slow', (right) => ({ ...right, isStalled: true }), /no complete response within 0\.2 s/],
  ['responds with a bot wall', () => botWall, /a web page|is not a list of papers/],
  [
    'responds with a bot wall of another media type',
    () => ({ ...botWall, headers: {} }),
    /a web page|is not a list of papers/,
  ],
  ['sends an empty response', (right) => ({ ...right, body: '' }), /is empty|JSON|XML/],
  [
    'redirects elsewhere',
    () => ({ status: 302, headers: { location: 'https://evil.example/papers' } }),
    /it redirects to https:\/\/evil\.example, which is not followed/,
  ],
  ['redirects without a URL', () => ({ status: 302 }), /redirects/],
  [
    'is too large',
    (right) => ({ ...right, body: 'x'.repeat(51 * 1024 ** 2) }),
    /larger than 50 MB/,
  ],
];

for (const [name, { settings, response }] of Object.entries(services))
  describe(`${name}, which`, () => {
    for (const [what, fail, message] of failures)
      test(`${what}, is reported, changes nothing, and is fetched by the next run`, async () => {
        using folder = new ContentFolder({ 'sources.yaml': `sources:\n  - ${settings}\n` });
        let isFailing = true;
        await using server = await new LoopbackServices((url, headers) => {
          const right = typeof response === 'function' ? response(url, headers) : response;
          return isFailing ? fail(right) : right;
        }).start();
        const before = folder.snapshot();
        const client = clientOf(server, what.includes('slow') ? { timeout: 200 } : {});
        const output = await runFetch(folder, server, { client });
        assert.match(output, message);
        assert.match(
          output,
          /^error: [\w-]+: .*\n {2}GET https:\/\/\S+\n {2}\w.*\.\nSee docs\/problems\.md#service-[\w-]+$/,
        );
        assert.deepEqual(folder.snapshot(), before);
        isFailing = false;
        assert.match(await runFetch(folder, server), /digests\/2026-11-2[45]-\S+, \d papers?/);
      });
  });

describe('a list that changes while its pages are read', () => {
  const all = Array.from({ length: 1200 }, (_, index) => index + 1);

  for (const [what, change] of [
    [
      'a paper moves to an earlier page',
      (papers: number[]) => [papers[700]!, ...papers.filter((one) => one !== papers[700])],
    ],
    ['a paper moves to a later page', (papers: number[]) => [...papers.slice(1), papers[0]!]],
    ['a paper is added at the start', (papers: number[]) => [1201, ...papers]],
    ['the first paper is withdrawn', (papers: number[]) => papers.slice(1)],
  ] as [string, (papers: number[]) => number[]][])
    test(`loses and repeats no paper of arXiv if ${what}`, async () => {
      using folder = new ContentFolder({
        'sources.yaml': 'sources:\n  - type: arxiv\n    query: ti:alpha\n    series: alpha\n',
      });
      let papers = all;
      await using server = await new LoopbackServices((url) => {
        const start = Number(url.searchParams.get('start'));
        if (start > 0 && papers === all) papers = change(papers);
        const response = atom(papers.slice(start, start + 500), papers.length);
        return response;
      }).start();
      const output = await runFetch(folder, server);
      const text = folder.read('digests/2026-11-25-alpha.xml');
      const found = [...text.matchAll(/<title>Alpha (\d+)</g)].map(([, number]) => Number(number));
      assert.deepEqual(
        found.sort((a, b) => a - b),
        papers.toSorted((a, b) => a - b),
        output,
      );
    });

  test('is not saved in part if it changes all the time', async () => {
    using folder = new ContentFolder({
      'sources.yaml': 'sources:\n  - type: arxiv\n    query: ti:alpha\n    series: alpha\n',
    });
    let papers = all;
    await using server = await new LoopbackServices((url) => {
      const start = Number(url.searchParams.get('start'));
      if (start > 0) papers = papers.slice(1);
      return atom(papers.slice(start, start + 500), papers.length);
    }).start();
    assert.match(
      await runFetch(folder, server),
      /error: alpha: The list changed while it was being read/,
    );
    assert.deepEqual(Object.keys(folder.snapshot()), ['sources.yaml']);
  });

  test('is read twice where the service says neither a total nor a version', async () => {
    using folder = new ContentFolder({
      'sources.yaml': 'sources:\n  - type: hugging-face\n    period: week\n',
    });
    const papers = Array.from({ length: 150 }, (_, index) => `2611.00${100 + index}`);
    let list = papers;
    await using server = await new LoopbackServices((url) => {
      const page = Number(url.searchParams.get('p') ?? 0);
      if (page > 0 && list === papers) list = papers.slice(1);
      return json(
        list
          .slice(page * 100, page * 100 + 100)
          .map((id) => ({ paper: { id, title: `On ${id}` } })),
      );
    }).start();
    await runFetch(folder, server);
    const text = folder.read('digests/2026-11-22-hugging-face-week.json');
    assert.equal([...text.matchAll(/"id": "/g)].length, 149);
  });

  test('is only read to its first page where it has no end: what is trending', async () => {
    using folder = new ContentFolder({
      'sources.yaml': 'sources:\n  - type: hugging-face\n    period: trending\n',
    });
    await using server = await new LoopbackServices((url) => {
      const page = Number(url.searchParams.get('p') ?? 0);
      const ids = Array.from({ length: 100 }, (_, index) => `2611.${10_000 + page * 100 + index}`);
      return json(ids.map((id) => ({ paper: { id, title: `On ${id}` } })));
    }).start();
    await runFetch(folder, server);
    assert.equal(server.requests.length, 1);
  });
});
