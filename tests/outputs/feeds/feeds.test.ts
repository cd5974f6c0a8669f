import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { atom } from '../../../src/outputs/feeds/atom.ts';
import { digestItem, paperItem } from '../../../src/outputs/feeds/feed-items.ts';
import type { Feed, FeedItem } from '../../../src/outputs/feeds/feed.ts';
import { canPrint, feedFormats } from '../../../src/outputs/feeds/index.ts';
import { jsonFeed } from '../../../src/outputs/feeds/json-feed.ts';
import { rss } from '../../../src/outputs/feeds/rss.ts';
import { plain } from '../../../src/text/views.ts';
import { crowdedPaper, hostilePapers, hostileTexts } from '../exports/hostile-papers.ts';
import { barePaper, fullPaper } from '../exports/papers.ts';

const facts = (index: number, comment = '') => ({
  url: `https://a.b/repo/papers/${index}/?a=1&b=<2>`,
  topics: ['Tokens & <Trees>'],
  date: '2025-04-28',
  comments: [`Comment: ${plain(comment)}`, 'Comment in A & B: text'],
});

const papers = [fullPaper, barePaper, crowdedPaper, ...hostilePapers];
const items = papers.map((paper, index) => paperItem(paper, facts(index, paper.comment)));
const wholeDigest = digestItem({
  title: 'A <digest>',
  url: 'https://a.b/i/',
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
const feed = feedOf([...items, wholeDigest]);

const squeeze = (text = '') => text.replace(/\s+/g, ' ').trim();

test('RSS read back has every item with its URL, title, authors, topics, day and whole text', () => {
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
    assert.equal(read.guid?.value, item.url);
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

test('Atom read back has every item with its URL, title, whole text, authors and day', () => {
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
    assert.equal(read.id, item.url);
    assert.equal(squeeze(read.title?.value), squeeze(item.title));
    assert.equal(squeeze(read.content?.value), squeeze(item.html));
    assert.deepEqual(
      read.authors?.map(({ name }) => squeeze(name)) ?? [],
      item.authors.filter(Boolean).map(squeeze),
    );
    assert.match(read.updated ?? '', /^2025-04-\d\dT00:00:00\.000Z$/);
  }
});

test('JSON Feed read back has every item with its URL, title and whole text', () => {
  const { items: found = [] } = parseJsonFeed(JSON.parse(jsonFeed.print(feed))) as {
    items?: { id?: string; title?: string; content_html?: string; content_text?: string }[];
  };
  for (const [index, item] of feed.items.entries()) {
    const read = found[index]!;
    assert.equal(read.id, item.url);
    assert.equal(read.title ?? '', item.title);
    assert.equal(read.content_html ?? '', item.html);
  }
});

test('No text becomes markup', () => {
  for (const { html } of items)
    assert.equal(html.replace(/<\/?(?:p|blockquote)>/g, '').includes('<'), false);
});

test('Without dates there is no Atom feed, and RSS and JSON Feed have no date', () => {
  const undated = feedOf([paperItem(barePaper, { url: 'https://a.b/1/', topics: [] })]);
  assert.deepEqual(
    feedFormats.filter((format) => canPrint(format, undated)).map(({ file }) => file),
    ['feed.xml', 'feed.json'],
  );
  assert.doesNotMatch(rss.print(undated), /Date>/);
  assert.doesNotMatch(jsonFeed.print(undated), /date_/);
});

test('Every item has a title, whatever its text', () => {
  assert.equal(items.length, 3 + Object.keys(hostileTexts).length);
  for (const { title } of items) assert.notEqual(title, '');
});
