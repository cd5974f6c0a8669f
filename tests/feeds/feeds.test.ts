import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { atom } from '../../src/feeds/atom.ts';
import { issueItem, paperItem } from '../../src/feeds/feed-items.ts';
import type { Feed, FeedItem } from '../../src/feeds/feed.ts';
import { canPrint, feedFormats } from '../../src/feeds/index.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { rss } from '../../src/feeds/rss.ts';
import { crowdedPaper, hostilePapers, hostileTexts } from '../exports/hostile-papers.ts';
import { barePaper, fullPaper } from '../exports/papers.ts';

const facts = (index: number) => ({
  address: `https://a.b/repo/papers/${index}/?a=1&b=<2>`,
  topics: ['Tokens & <Trees>'],
  date: '2025-04-28',
});

const papers = [fullPaper, barePaper, crowdedPaper, ...hostilePapers];
const items = papers.map((paper, index) => paperItem(paper, facts(index)));
const issue = issueItem({
  title: 'An <issue>',
  address: 'https://a.b/i/',
  date: '2025-04',
  papers: items,
});

const feedOf = (all: FeedItem[]): Feed => ({
  title: 'Papers & <more>',
  description: 'A description.',
  language: 'en',
  page: 'https://a.b/repo/',
  folder: 'https://a.b/repo/',
  items: all,
});
const feed = feedOf([...items, issue]);

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error.message));
  parser.write(xml).close();
}

const squeeze = (text = '') => text.replace(/\s+/g, ' ').trim();

test('RSS and Atom are well-formed XML for every text', () => {
  for (const format of [rss, atom]) assertWellFormed(format.print(feed));
});

test('RSS read back has every item with its address, title, authors, topics, day and whole text', () => {
  const { items: found = [], atom: links } = parseRssFeed(rss.print(feed)) as {
    items?: {
      guid?: { value?: string };
      title?: string;
      pubDate?: string;
      dc?: { creators?: string[] };
      categories?: { name?: string }[];
      content?: { encoded?: string };
    }[];
    atom?: { links?: { href?: string; rel?: string }[] };
  };
  assert.deepEqual(
    links?.links?.map(({ href, rel }) => [rel, href]),
    [['self', 'https://a.b/repo/feed.xml']],
  );
  for (const [index, item] of feed.items.entries()) {
    const read = found[index]!;
    assert.equal(read.guid?.value, item.address);
    assert.equal(squeeze(read.title), squeeze(item.title));
    assert.deepEqual(
      read.dc?.creators?.map(squeeze) ?? [],
      item.authors.filter(Boolean).map(squeeze),
    );
    assert.deepEqual(read.categories?.map(({ name }) => name) ?? [], item.topics);
    assert.equal(squeeze(read.content?.encoded), squeeze(item.html));
    assert.match(read.pubDate ?? '', /^\w{3}, \d\d Apr 2025 00:00:00 GMT$/);
  }
});

test('Atom read back has the same', () => {
  const { entries = [] } = parseAtomFeed(atom.print(feed)) as {
    entries?: {
      id?: string;
      title?: { value?: string };
      updated?: string;
      content?: { value?: string };
      authors?: { name?: string }[];
    }[];
  };
  for (const [index, item] of feed.items.entries()) {
    const read = entries[index]!;
    assert.equal(read.id, item.address);
    assert.equal(squeeze(read.title?.value), squeeze(item.title));
    assert.equal(squeeze(read.content?.value), squeeze(item.html));
    assert.deepEqual(
      read.authors?.map(({ name }) => squeeze(name)) ?? [],
      item.authors.filter(Boolean).map(squeeze),
    );
    assert.match(read.updated ?? '', /^2025-04-\d\dT00:00:00\.000Z$/);
  }
});

test('JSON Feed read back has the same', () => {
  const { items: found = [] } = parseJsonFeed(JSON.parse(jsonFeed.print(feed))) as {
    items?: { id?: string; title?: string; content_html?: string; content_text?: string }[];
  };
  for (const [index, item] of feed.items.entries()) {
    const read = found[index]!;
    assert.equal(read.id, item.address);
    assert.equal(read.title ?? '', item.title);
    assert.equal(read.content_html ?? '', item.html);
  }
});

const rules: [rule: string, file: string, pattern: RegExp][] = [
  [
    'RSS 2.0 has a title, link and description',
    'feed.xml',
    /<channel>\s*<title>[^]*<link>[^]*<description>/,
  ],
  [
    'RSS says where it is',
    'feed.xml',
    /<atom:link href="https:\/\/a\.b\/repo\/feed\.xml" rel="self" type="application\/rss\+xml"\/>/,
  ],
  ['RSS guids are permalinks', 'feed.xml', /<guid isPermaLink="true">https:/],
  [
    'Atom (RFC 4287, 4.1.1) has an id, title, date and author',
    'atom.xml',
    /<author>[^]*<id>[^]*<title>[^]*<updated>2025-04-28T/,
  ],
  ['Atom says where it is', 'atom.xml', /<link href="https:\/\/a\.b\/repo\/atom\.xml" rel="self"/],
  ['Atom contents say what they are', 'atom.xml', /<content type="html">/],
  ['JSON Feed has its version', 'feed.json', /"version": "https:\/\/jsonfeed\.org\/version\/1\.1"/],
  ['JSON Feed says where it is', 'feed.json', /"feed_url": "https:\/\/a\.b\/repo\/feed\.json"/],
];

for (const [rule, file, pattern] of rules) {
  test(rule, () => {
    assert.match(feedFormats.find((format) => format.file === file)!.print(feed), pattern);
  });
}

test('Ids are unique, and no text holds markup of its own', () => {
  assert.equal(new Set(feed.items.map(({ address }) => address)).size, feed.items.length);
  for (const { html } of items) assert.equal(html.replace(/<\/?p>/g, '').includes('<'), false);
});

test('Without dates there is no Atom feed, and RSS and JSON Feed have no date', () => {
  const undated = feedOf([paperItem(barePaper, { address: 'https://a.b/1/', topics: [] })]);
  assert.deepEqual(
    feedFormats.filter((format) => canPrint(format, undated)).map(({ file }) => file),
    ['feed.xml', 'feed.json'],
  );
  assert.doesNotMatch(rss.print(undated), /Date>/);
  assert.doesNotMatch(jsonFeed.print(undated), /date_/);
});

test('Every hostile text leaves something to read', () => {
  assert.equal(items.length, 3 + Object.keys(hostileTexts).length);
  for (const { title } of items) assert.notEqual(title, '');
});
