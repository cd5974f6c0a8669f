import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type LoopbackResponse } from './loopback.ts';
import { runFetch } from './run-fetch.ts';

const huggingFace = 'type: hugging-face';
const arxiv = 'type: arxiv\n    categories: [cs.CL]';
const zotero = 'type: zotero\n    group: 1';
const url = 'type: url\n    address: https://example.org/..%2f..%2fpapers.bib';

const rss = (item: string, start = '<rss>') =>
  xml(
    `${start}<channel><title>cs.CL</title><pubDate>../../2026</pubDate><item>${item}</item></channel></rss>`,
  );

const items = (...list: object[]): LoopbackResponse => ({
  headers: {
    'content-type': 'application/json',
    'total-results': String(list.length),
    'last-modified-version': '3',
  },
  body: JSON.stringify(list),
});

/** An object in so many lists. */
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a hostile response is read as text, or refused:', () => {
  for (const [what, settings, response, files, expected] of [
    [
      'markup, scripts and addresses',
      huggingFace,
      json([
        {
          paper: {
            id: '../../../evil',
            title: 'Alpha <script>alert(1)</script>',
            summary: '<img src=x onerror=alert(1)> Text',
            authors: [{ name: '<script>x</script>' }],
            githubRepo: 'javascript:alert(1)',
            projectPage: 'https://ada:password@evil.example/',
          },
        },
      ]),
      ['papers/2026-11-24-hugging-face/alpha-script-alert-1-script.md'],
      /title: Alpha \\<script>[^]*\\<img src=x/,
    ],
    [
      'an id that is a path',
      zotero,
      items({
        key: 'AAAA2222',
        data: { itemType: 'journalArticle', title: 'Alpha', extra: 'Citation Key: ../../../evil' },
      }),
      ['papers/2026-11-25-zotero-1/evil.md'],
      /title: Alpha/,
    ],
    [
      'a key that is a path',
      zotero,
      items({ key: '../../x', data: { itemType: 'book' } }),
      [],
      /0\.key/,
    ],
    [
      'an address that is a path',
      url,
      { body: '@misc{../../../evil, title = {Alpha}}\n' },
      ['papers/2026-11-25-example-org/evil.md'],
      /title: Alpha/,
    ],
    [
      'a date that is a path',
      arxiv,
      rss(
        '<title>Alpha</title><link>https://arxiv.org/abs/2611.00001</link><description>Abstract: x</description>',
      ),
      ['papers/2026-11-25-arxiv-cs-cl/2611.00001.md'],
      /title: Alpha/,
    ],
    [
      'XML with entities of its own',
      arxiv,
      rss('<title>&a;</title>', '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss>'),
      [],
      /error: .*cannot be read: line 1: The document type declares entities/,
    ],
    [
      'deeply nested JSON',
      huggingFace,
      {
        ...json(0),
        body: `[{"paper":{"id":"2611.00001","title":"Alpha","x":${nested(100_000)}}}]`,
      },
      [],
      /error: hugging-face: The response cannot be read/,
    ],
    [
      'records without titles only',
      huggingFace,
      json([{ paper: { id: '2611.00001', title: '' } }]),
      [],
      /error: hugging-face: The response cannot be read: line 2: Record 1 has no title/,
    ],
    [
      'a record without a title among others, which are kept',
      huggingFace,
      json([{ paper: { id: '2611.00001' } }, { paper: { id: '2611.00002', title: 'Beta' } }]),
      ['papers/2026-11-24-hugging-face/2611.00002.md'],
      /title: Beta/,
    ],
    [
      'a paper twice on one page',
      huggingFace,
      json([1, 2].map(() => ({ paper: { id: '2611.00001', title: 'Alpha' } }))),
      ['papers/2026-11-24-hugging-face/2611.00001.md'],
      /title: Alpha/,
    ],
  ] as [string, string, LoopbackResponse, string[], RegExp][])
    test(what, async () => {
      using folder = new ContentFolder({ 'sources.yaml': `sources:\n  - ${settings}\n` });
      await using server = await new LoopbackServices(() => response).start();
      const output = await runFetch(folder, server);
      const errors = folder.convert().problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, []);
      const papers = Object.entries(folder.snapshot()).filter(([name]) => /^papers\//.test(name));
      assert.deepEqual(
        papers.map(([name]) => name),
        files,
      );
      assert.match(papers[0]?.[1] ?? output, expected);
      assert.doesNotMatch(papers[0]?.[1] ?? '', /javascript:|password/);
    });
});
