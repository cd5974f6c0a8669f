import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pruneSources } from '../../../scripts/services/fetch/fetch.ts';
import { addDays } from '../../../scripts/services/fetch/periods.ts';
import { formatSourceReport } from '../../../scripts/services/fetch/report.ts';
import { ContentFolder } from '../convert/content-folder.ts';
import { LoopbackServices } from './loopback.ts';
import { runFetch, toFetchOptions } from './run-fetch.ts';
import { ZoteroLibrary } from './zotero-library.ts';

const sources = 'sources:\n  - type: zotero\n    group: 1\n';
const toDay = (day: number) => addDays('2026-11-25', day);

/** A library with two papers, its server, and `fetch` on the first day or a later one. */
async function setUp(settings = sources) {
  const library = new ZoteroLibrary();
  library.put('AAAA2222', { title: 'Counting Sheep', date: '2026-01-02' });
  library.put('BBBB2222', { title: 'Counting Goats', date: '2026-01-03' });
  const folder = new ContentFolder({ 'sources.yaml': settings });
  const services = await new LoopbackServices(library.handler).start();
  return {
    library,
    folder,
    services,
    /** What the command prints. */
    fetch: (day: number) => runFetch(folder, services, { today: toDay(day) }),
    prune: (day: number) =>
      pruneSources(toFetchOptions(folder, services, { today: toDay(day) }))
        .map(formatSourceReport)
        .join('\n'),
    run: (words: string[], variables: Record<string, string> = {}) =>
      services.execute(
        process.execPath,
        ['scripts/fetch.ts', '--content', folder.path, ...words],
        variables,
      ),
    digests: () => Object.keys(folder.snapshot()).filter((name) => /^digests\/\d/.test(name)),
    /** Titles in the digest of a day. */
    titles(day: number) {
      return [
        ...folder.read(`digests/${toDay(day)}-zotero-1.json`).matchAll(/"title": "(.*)"/g),
      ].map(([, title]) => title);
    },
    async [Symbol.asyncDispose]() {
      folder[Symbol.dispose]();
      await services[Symbol.asyncDispose]();
    },
  };
}

describe('a Zotero library', () => {
  test('gives digests of new items; an unchanged library gets one request and changes nothing', async () => {
    await using test = await setUp();
    await test.fetch(0);
    assert.deepEqual(test.titles(0), ['Counting Sheep', 'Counting Goats']);
    const [sent, before] = [test.services.requests.length, test.folder.snapshot()];
    await test.fetch(1);
    assert.equal(test.services.requests.length, sent + 1);
    assert.deepEqual(test.folder.snapshot(), before);
    test.library.put('CCCC2222', { title: 'Counting Cows' });
    await test.fetch(2);
    assert.deepEqual(test.titles(2), ['Counting Cows']);
    assert.match(test.services.requests[sent + 1] ?? '', /since=2&?/);
    assert.equal(test.folder.convert().statuses.length, 3);
  });

  test('is read in pages if it has more than 100 items', async () => {
    await using test = await setUp();
    for (let number = 100; number < 250; number += 1)
      test.library.put(`ITEM2${number}`, { title: `Sheep no. ${number}` });
    await test.fetch(0);
    assert.equal(test.titles(0).length, 152);
    assert.deepEqual(
      test.services.requests.map((url) => new URL(url).searchParams.get('start')),
      ['0', '100'],
    );
  });

  for (const [what, change] of [
    ['an item is removed while its pages are read', 'remove'],
    ['an item is added while its pages are read', 'add'],
  ] as const)
    test(`loses nothing and repeats nothing if ${what}`, async () => {
      await using test = await setUp();
      const { library } = test;
      for (let number = 100; number < 250; number += 1)
        library.put(`ITEM2${number}`, { title: `Sheep no. ${number}` });
      let isFirst = true;
      library.beforePage = (start) => {
        if (start === 0 || !isFirst) return;
        isFirst = false;
        if (change === 'remove') library.remove('AAAA2222');
        else library.put('ZZZZ2222', { title: 'Counting Cows' });
      };
      await test.fetch(0);
      const titles = test.titles(0);
      assert.equal(titles.length, change === 'remove' ? 151 : 153);
      assert.equal(new Set(titles).size, titles.length);
    });

  test('that changes all the time is saved as far as it was seen, and read again', async () => {
    await using test = await setUp();
    const { library } = test;
    for (let number = 100; number < 250; number += 1)
      library.put(`ITEM2${number}`, { title: `Sheep no. ${number}` });
    library.beforePage = (start) => {
      if (start > 0) library.remove([...library.items.keys()][0]!);
    };
    await test.fetch(0);
    library.beforePage = () => undefined;
    await test.fetch(1);
    const all = [...test.titles(0), ...(test.digests().length > 1 ? test.titles(1) : [])];
    assert.equal(new Set(all).size, all.length);
    for (const { data } of library.items.values())
      assert.ok(all.includes(String(data['title'])), String(data['title']));
  });

  test('publishes bibliographic fields only', async () => {
    await using test = await setUp();
    test.library.put('NNNN2222', { itemType: 'note', note: '<p>secret note</p>' });
    test.library.put('PPPP2222', { itemType: 'attachment', title: 'secret.pdf', path: '/secret' });
    await test.fetch(0);
    const text = Object.values(test.folder.snapshot()).join('\n');
    assert.match(text, /Counting Sheep[^]*Citation Key: bell/);
    assert.doesNotMatch(text, /secret/i);
  });

  test('gives tags too if site.yaml makes them public', async () => {
    await using test = await setUp();
    test.folder.write('site.yaml', 'keepTags: true\n');
    await test.fetch(0);
    assert.match(test.folder.read('digests/2026-11-25-zotero-1.json'), /"tag": "secret tag"/);
  });

  test('that is private needs a key, which is written nowhere', async () => {
    await using test = await setUp();
    test.library.key = 'topsecretkey';
    const refused = await test.run([]);
    assert.equal(refused.code, 1);
    assert.match(refused.output, /HTTP 403.*ZOTERO_API_KEY[^]*GET https:\/\/api\.zotero\.org/);
    const { code, output } = await test.run([], { ZOTERO_API_KEY: 'topsecretkey' });
    assert.equal(code, 0, output);
    assert.equal(test.titles(0).length, 2);
    const everything = [
      output,
      ...Object.values(test.folder.snapshot()),
      ...test.services.requests,
    ];
    assert.doesNotMatch(everything.join('\n'), /topsecretkey/);
  });

  test('completes papers by what is added to an item, and lists the item again', async () => {
    await using test = await setUp();
    await test.fetch(0);
    test.library.put('AAAA2222', { abstractNote: 'We count.', tags: [{ tag: 'other' }] });
    await test.fetch(1);
    assert.deepEqual(test.titles(1), ['Counting Sheep']);
    const { statuses } = test.folder.convert();
    assert.equal(statuses.filter((status) => !status.endsWith('merged')).length, 2);
    assert.match(
      test.folder.read('papers/2026-11-25-zotero-1/bell.md'),
      /title: Counting Sheep[^]*We count\./,
    );
  });

  for (const [what, change, message] of [
    [
      'another title',
      { title: 'Counting Lambs' },
      /“Counting Sheep”.*was changed in the library to “Counting Lambs”/,
    ],
    ['another author', { creators: [{ creatorType: 'author', name: 'Bob' }] }, /second paper/],
    [
      'another date',
      { date: '2026-02-02' },
      /“Counting Sheep”.*was changed in the library: issued/,
    ],
    ['another tag', { tags: [{ tag: 'other' }] }, /nothing new/],
  ] as const)
    test(`reports ${what} of an item, and creates no second paper`, async () => {
      await using test = await setUp();
      await test.fetch(0);
      test.library.put('AAAA2222', change);
      assert.match(await test.fetch(1), message);
      assert.equal(test.digests().length, 1);
    });

  test('reports a removed item once, and takes it out of the digest only with --prune', async () => {
    await using test = await setUp();
    await test.fetch(0);
    test.folder.convert();
    test.library.remove('AAAA2222');
    const before = test.folder.read('digests/2026-11-25-zotero-1.json');
    assert.match(
      await test.fetch(1),
      /“Counting Sheep” \(2026-11-25-zotero-1\.json\) was removed[^]*--prune/,
    );
    assert.equal(test.folder.read('digests/2026-11-25-zotero-1.json'), before);
    assert.doesNotMatch(await test.fetch(2), /Counting Sheep/);
    const { output } = await test.run(['--prune', '--dry-run']);
    assert.match(output, /would be removed from 2026-11-25-zotero-1\.json: “Counting Sheep”/);
    assert.equal(test.titles(0).length, 2);
    test.prune(2);
    assert.deepEqual(test.titles(0), ['Counting Goats']);
    assert.equal(test.folder.convert({ prune: true }).deleted.length, 1);
    test.library.remove('BBBB2222');
    test.library.put('CCCC2222', { title: 'Counting Cows' });
    await test.fetch(3);
    test.prune(3);
    assert.deepEqual(test.digests(), ['digests/2026-11-28-zotero-1.json']);
  });

  test('that is empty all of a sudden removes nothing', async () => {
    await using test = await setUp();
    await test.fetch(0);
    test.library.remove('AAAA2222');
    test.library.remove('BBBB2222');
    await test.fetch(1);
    assert.equal(test.prune(1), '');
    assert.equal(test.titles(0).length, 2);
  });

  test('with an item that has no title yet reports it, and saves it when it has one', async () => {
    await using test = await setUp();
    await test.fetch(0);
    test.library.put('CCCC2222', { title: '' });
    const output = await test.fetch(1);
    assert.match(output, /^zotero-1: left out of 2026-11-26-zotero-1\.json: .*no title/);
    assert.doesNotMatch(output, /error/);
    assert.match(await test.fetch(2), /nothing new/);
    test.library.put('CCCC2222', { title: 'Counting Cows' });
    await test.fetch(3);
    assert.deepEqual(test.titles(3), ['Counting Cows']);
  });

  test('gives what a limit left out to the next digests', async () => {
    await using test = await setUp(`${sources}    limit: 1\n    title: Animals\n`);
    await test.fetch(0);
    await test.fetch(1);
    await test.fetch(2);
    assert.deepEqual([test.titles(0), test.titles(1)], [['Counting Sheep'], ['Counting Goats']]);
    assert.equal(
      test.folder.read('digests/2026-11-25-zotero-1.yaml'),
      'title: "Animals, 25 November 2026"\n',
    );
    assert.equal(test.digests().length, 4);
  });

  test('is read again as a whole when other keywords are set', async () => {
    await using test = await setUp(`${sources}    keywords: [sheep]\n`);
    await test.fetch(0);
    test.folder.write('sources.yaml', `${sources}    without: [cows]\n`);
    await test.fetch(1);
    assert.deepEqual([test.titles(0), test.titles(1)], [['Counting Sheep'], ['Counting Goats']]);
  });

  for (const [what, response, message] of [
    ['that does not exist', { status: 404 }, /HTTP 404[^]*does not have this URL/],
    [
      'without a version',
      { headers: { 'content-type': 'application/json' }, body: '[]' },
      /Total-Results/,
    ],
    [
      'that sends half a response',
      { headers: { 'content-type': 'application/json' }, body: '[{"key":', isCut: true },
      /zotero-1: /,
    ],
    [
      'that asks for a wait of an hour',
      { status: 429, headers: { 'retry-after': '3600' } },
      /HTTP 429, .*60 minutes/,
    ],
  ] as const)
    test(`${what} is reported, and nothing is written`, async () => {
      await using test = await setUp();
      test.services.handler = () => response;
      assert.match(await test.fetch(0), message);
      assert.deepEqual(Object.keys(test.folder.snapshot()), ['sources.yaml']);
    });

  test('reports its number of items for --check', async () => {
    await using test = await setUp();
    assert.match(
      (await test.run(['--check', '--only', 'zotero-1'])).output,
      /responds as expected: 2 items, version 2/,
    );
    assert.equal(test.services.requests.length, 1);
  });
});
