import { generateAtomFeed } from 'feedsmith';
import type { FeedFormat, FeedItem } from './feed.ts';
import { latestDate, toDate } from './dates.ts';

/** Atom (RFC 4287), which requires a date for the feed and for every entry, and an author: the site, if no author is known. */
export const atom: FeedFormat = {
  file: 'atom.xml',
  label: 'Atom',
  mediaType: 'application/atom+xml',
  needsDates: true,
  print: (feed) => {
    const { title, description, page, folder, items } = feed;
    const text = generateAtomFeed(
      {
        id: folder,
        title: { value: title },
        subtitle: { value: description },
        updated: toDate(latestDate(items.map(({ date }) => date))!),
        authors: [{ name: title }],
        links: [
          { href: page, rel: 'alternate', type: 'text/html' },
          { href: `${folder}atom.xml`, rel: 'self', type: 'application/atom+xml' },
        ],
        entries: items.map(toEntry),
      },
      { strict: true },
    );
    return withLanguages(text, items);
  },
};

/** feedsmith has no `xml:lang`. Texts of entries are escaped, so every `<entry>` is a tag. */
function withLanguages(text: string, items: FeedItem[]): string {
  let index = 0;
  return text.replace(/<entry>/g, (tag) => {
    const { language, attributes } = items[index++]!;
    return language && attributes ? `<entry xml:lang="${language}">` : tag;
  });
}

function toEntry({ url, title, authors, html, topics, date, source }: FeedItem) {
  const dateTime = toDate(date!);
  return {
    id: url,
    title: { value: title },
    updated: dateTime,
    published: dateTime,
    authors: authors.map((name) => ({ name })),
    categories: topics.map((term) => ({ term })),
    links: [
      { href: url, rel: 'alternate', type: 'text/html' },
      ...(source ? [{ href: source, rel: 'related' }] : []),
    ],
    content: { value: html, type: 'html' },
  };
}
