import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { cleanLine } from '../../../src/text/clean-text.ts';
import { atom } from '../../../src/outputs/feeds/atom.ts';
import { digestItem, paperItem } from '../../../src/outputs/feeds/feed-items.ts';
import type { Feed, FeedItem } from '../../../src/outputs/feeds/feed.ts';
import { jsonFeed } from '../../../src/outputs/feeds/json-feed.ts';
import { rss } from '../../../src/outputs/feeds/rss.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { crowdedPaper, hostilePapers } from '../exports/hostile-papers.ts';
import { barePaper, fullPaper } from '../exports/papers.ts';

/** An element of a feed. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The root of an XML document; fails if it is not well-formed. */
function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = {
      ...top,
      name,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => (open.at(-1)!.text += text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const all = (element: Element, name: string) =>
  element.children.filter((child) => child.name === name);
const texts = (element: Element, name: string) => all(element, name).map(({ text }) => text.trim());

const papers = [fullPaper, barePaper, crowdedPaper, ...hostilePapers];

function feedOf(printed: readonly Paper[], name = 'Papers & <more>'): Feed {
  const text = cleanLine(name);
  const items: FeedItem[] = printed.map((paper, index) =>
    paperItem(paper, {
      url: `https://a.b/papers/${index}/`,
      topics: [text],
      date: index % 2 ? '2025-04-28' : '2025-03',
    }),
  );
  const digest = { title: text, description: text, url: 'https://a.b/i/', date: '2025' };
  return {
    title: text,
    description: text,
    language: 'en',
    page: 'https://a.b/',
    folder: 'https://a.b/',
    items: [...items, digestItem({ ...digest, papers: items })],
  };
}

const feed = feedOf(papers);
const channel = all(parseXml(rss.print(feed)), 'channel')[0]!;
const rssItems = all(channel, 'item');
const atomFeed = parseXml(atom.print(feed));
const entries = all(atomFeed, 'entry');
const json = JSON.parse(jsonFeed.print(feed)) as {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    content_html?: string;
    content_text?: string;
    date_published?: string;
    authors?: { name: string }[];
    tags?: string[];
  }[];
};

const isAbsoluteUrl = (text = '') => /^https:\/\/\S+$/.test(text) && URL.canParse(text);
const isRfc822 = (text: string) =>
  /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) && !Number.isNaN(Date.parse(text));
const isRfc3339 = (text = '') => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);
const areUnique = (ids: unknown[]) => new Set(ids).size === ids.length;
const hasOnce = (element: Element, ...names: string[]) =>
  names.every((name) => all(element, name).length === 1);
const hasAtMostOnce = (element: Element, ...names: string[]) =>
  names.every((name) => all(element, name).length <= 1);
const selfLinks = (element: Element, name: string) =>
  all(element, name).filter(({ attributes }) => attributes['rel'] === 'self');

/** https://www.rssboard.org/rss-specification, RFC 4287, https://www.jsonfeed.org/version/1.1/ */
const rules: [rule: string, isKept: () => boolean][] = [
  [
    'RSS: a channel has one title, link and description',
    () => hasOnce(channel, 'title', 'link', 'description'),
  ],
  ['RSS: the channel’s link is a URL', () => texts(channel, 'link').every(isAbsoluteUrl)],
  [
    'RSS: an item has a title or a description',
    () =>
      rssItems.every((item) =>
        texts(item, 'title').concat(texts(item, 'description')).some(Boolean),
      ),
  ],
  [
    'RSS: an item has each of its elements at most once',
    () =>
      rssItems.every((item) =>
        hasAtMostOnce(item, 'title', 'link', 'description', 'guid', 'pubDate', 'content:encoded'),
      ),
  ],
  [
    'RSS: links and permanent guids are URLs',
    () =>
      rssItems.every(
        (item) => isAbsoluteUrl(texts(item, 'link')[0]) && isAbsoluteUrl(texts(item, 'guid')[0]),
      ),
  ],
  ['RSS: guids are unique', () => areUnique(rssItems.flatMap((item) => texts(item, 'guid')))],
  [
    'RSS: dates follow RFC 822 with four-digit years',
    () =>
      [
        ...texts(channel, 'lastBuildDate'),
        ...rssItems.flatMap((item) => texts(item, 'pubDate')),
      ].every(isRfc822),
  ],
  [
    'RSS: categories and creators are not empty',
    () =>
      rssItems.every((item) =>
        [...texts(item, 'category'), ...texts(item, 'dc:creator')].every(Boolean),
      ),
  ],
  [
    'RSS: exactly one link leads to the feed itself',
    () => selfLinks(channel, 'atom:link').length === 1,
  ],
  [
    'Atom 4.1.1: a feed has one id, title and date',
    () => hasOnce(atomFeed, 'id', 'title', 'updated'),
  ],
  [
    'Atom 4.1.1: a feed has an author, who applies to entries without one',
    () => all(atomFeed, 'author').length >= 1,
  ],
  [
    'Atom 4.1.1: exactly one link leads to the feed itself',
    () => selfLinks(atomFeed, 'link').length === 1,
  ],
  [
    'Atom 4.1.1: there is one alternate link of each type',
    () =>
      all(atomFeed, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate').length ===
      1,
  ],
  [
    'Atom 4.1.2: an entry has one id, title and date',
    () => entries.every((entry) => hasOnce(entry, 'id', 'title', 'updated')),
  ],
  [
    'Atom 4.1.2: an entry has at most one content, summary and date of publication',
    () => entries.every((entry) => hasAtMostOnce(entry, 'content', 'summary', 'published')),
  ],
  [
    'Atom 3.2.1: persons have names',
    () =>
      [atomFeed, ...entries]
        .flatMap((element) => all(element, 'author'))
        .every((author) => Boolean(texts(author, 'name')[0])),
  ],
  [
    'Atom 3.3: dates follow RFC 3339',
    () =>
      [atomFeed, ...entries]
        .flatMap((element) => [...texts(element, 'updated'), ...texts(element, 'published')])
        .every(isRfc3339),
  ],
  [
    'Atom 4.2.2.1: categories have a term',
    () =>
      entries
        .flatMap((entry) => all(entry, 'category'))
        .every(({ attributes }) => Boolean(attributes['term'])),
  ],
  [
    'Atom 4.2.6: ids are unique URLs',
    () => {
      const ids = [atomFeed, ...entries].flatMap((element) => texts(element, 'id'));
      return ids.every(isAbsoluteUrl) && areUnique(ids);
    },
  ],
  [
    'Atom 4.2.15: the feed is as new as its newest entry',
    () =>
      texts(atomFeed, 'updated')[0] ===
      entries
        .flatMap((entry) => texts(entry, 'updated'))
        .sort()
        .at(-1),
  ],
  [
    'JSON Feed: the feed has its version, a title and URLs',
    () =>
      json.version === 'https://jsonfeed.org/version/1.1' &&
      Boolean(json.title) &&
      isAbsoluteUrl(json.home_page_url) &&
      isAbsoluteUrl(json.feed_url),
  ],
  [
    'JSON Feed: ids are unique strings',
    () =>
      json.items.every(({ id }) => typeof id === 'string' && id !== '') &&
      areUnique(json.items.map(({ id }) => id)),
  ],
  [
    'JSON Feed: an item has content',
    () => json.items.every((item) => (item.content_html ?? item.content_text) !== undefined),
  ],
  ['JSON Feed: URLs are absolute', () => json.items.every(({ url }) => isAbsoluteUrl(url))],
  [
    'JSON Feed: dates follow RFC 3339',
    () => json.items.every(({ date_published: date }) => isRfc3339(date)),
  ],
  [
    'JSON Feed: authors have names, and tags are not empty',
    () =>
      json.items.every(
        ({ authors = [], tags = [] }) =>
          authors.every(({ name }) => Boolean(name)) && tags.every(Boolean),
      ),
  ],
  [
    'No text contains a relative URL',
    () =>
      feed.items.every(({ html }) =>
        [...html.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, url]) => isAbsoluteUrl(url)),
      ),
  ],
];

for (const [rule, isKept] of rules) {
  test(rule, () => {
    assert.ok(isKept());
  });
}

test('XML is well-formed for every text, and JSON Feed is JSON', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const paper: Paper = {
        id: 'x',
        title: one || 'x',
        author: [{ given: other || 'x', family: one || 'x' }, { literal: other || 'x' }],
        abstract: `${other}\n\n${one}`,
        URL: `https://example.org/?q=${encodeURIComponent(one.toWellFormed())}`,
      };
      const any = feedOf([paper], one);
      for (const format of [rss, atom]) parseXml(format.print(any));
      JSON.parse(jsonFeed.print(any));
    }),
  );
});
