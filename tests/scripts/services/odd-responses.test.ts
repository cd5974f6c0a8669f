import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { abstractOf, ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type Handler, type LoopbackResponse } from './loopback.ts';
import { runFetch } from './run-fetch.ts';

const alpha = {
  id: '2611.00001',
  title: 'Alpha',
  summary: abstractOf('Alpha.'),
  authors: [{ name: 'Ann Bell' }],
};
const beta = { ...alpha, id: '2611.00002', title: 'Beta' };
const bib = '@misc{a, title = {Counting Sheep}, author = {Dupré, Ann}}\n';

const announcements = (day: string) =>
  xml(`<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom"><channel><title>cs.CL</title><pubDate>${day}</pubDate>
<item><title>Alpha</title><link>https://arxiv.org/abs/2611.00001</link><description>arXiv:2611.00001v1 Announce Type: new
Abstract: We count.</description><arxiv:announce_type>new</arxiv:announce_type></item></channel></rss>`);

interface Row {
  settings: string;
  response: LoopbackResponse | Handler;
  output: RegExp;
  /** The digest that is written, and a part of its text. */
  digest?: [name: string, text: RegExp];
}

const address = 'type: url\n    address: https://example.org/papers.bib';
const compressed = `${address}.gz`;

const rows: Record<string, Row> = {
  'a paper without a title is left out, the others are saved': {
    settings: 'type: hugging-face',
    response: json([{ paper: { ...alpha, title: null } }, { paper: beta }]),
    output: /1 paper\n.*left out of .*: Record 1 has no title/,
    digest: ['2026-11-24-hugging-face.json', /"Beta"/],
  },
  'an author without a name is left out, the paper is saved': {
    settings: 'type: hugging-face',
    response: json([{ paper: { ...alpha, authors: [{ name: null }, { name: 'Ann Bell' }] } }]),
    output: /1 paper$/,
    digest: ['2026-11-24-hugging-face.json', /"Ann Bell"/],
  },
  'announcements of a day in the future are those of the day of the run': {
    settings: 'type: arxiv\n    categories: [cs.CL]',
    response: announcements('Mon, 30 Nov 2026 00:00:00 -0500'),
    output: /2026-11-25-arxiv-cs-cl\.xml, 1 paper/,
    digest: ['2026-11-25-arxiv-cs-cl.xml', /Alpha/],
  },
  'a list without an end is reported with what to do': {
    settings: 'type: hugging-face',
    response: (url) =>
      json(
        Array.from({ length: 100 }, (_, index) => ({
          paper: { ...alpha, id: `${url.searchParams.get('p')}-${index}` },
        })),
      ),
    output:
      /^error: hugging-face: The list has more than 1000 pages\. Nothing was saved; .*\nSee docs\/problems\.md#service-unexpected$/,
  },
  'a file that is not UTF-8 is not saved': {
    settings: address,
    response: { body: Buffer.from(bib, 'latin1') },
    output: /error: example-org: .*not valid UTF-8/,
  },
  'a compressed file is saved uncompressed': {
    settings: compressed,
    response: { body: gzipSync(bib) },
    output: /2026-11-25-example-org\.bib, 1 paper/,
    digest: ['2026-11-25-example-org.bib', /Dupré/],
  },
  'an incomplete compressed file is not saved': {
    settings: compressed,
    response: { body: gzipSync(bib).subarray(0, 40) },
    output: /error: example-org: .*[Ii]nvalid gzip/,
  },
};

for (const [what, { settings, response, output, digest }] of Object.entries(rows))
  test(what, async () => {
    using folder = new ContentFolder({ 'sources.yaml': `sources:\n  - ${settings}\n` });
    await using services = await new LoopbackServices((url, headers) =>
      typeof response === 'function' ? response(url, headers) : response,
    ).start();
    assert.match(await runFetch(folder, services), output);
    const digests = Object.entries(folder.snapshot()).filter(([name]) => /^digests\/\d/.test(name));
    assert.deepEqual(
      digests.map(([name]) => name),
      digest ? [`digests/${digest[0]}`] : [],
    );
    if (digest) assert.match(digests[0]![1], digest[1]);
  });
