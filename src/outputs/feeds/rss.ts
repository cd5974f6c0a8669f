import { generateRssFeed } from 'feedsmith';
import type { FeedFormat, FeedItem } from './feed.ts';
import { latestDate, toDate } from './dates.ts';

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with Dublin Core creators and the whole text of each item. */
export const rss: FeedFormat = {
  file: 'feed.xml',
  label: 'RSS',
  mediaType: 'application/rss+xml',
  needsDates: false,
  print: ({ title, description, language, page, folder, items }) => {
    const date = latestDate(items.map((item) => item.date));
    return generateRssFeed(
      {
        title,
        link: page,
        description,
        language,
        ...(date && { lastBuildDate: toDate(date) }),
        atom: { links: [{ href: `${folder}feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
        items: items.map(toItem),
      },
      { strict: true },
    );
  },
};

function toItem(item: FeedItem) {
  const { url, title, authors, html, summary, topics, date, language, attributes } = item;
  const isOtherLanguage = language !== undefined && attributes !== undefined;
  return {
    title,
    link: url,
    guid: { value: url, isPermaLink: true },
    description: summary ?? html,
    categories: topics.map((name) => ({ name })),
    ...(date && { pubDate: toDate(date) }),
    ...((authors.length > 0 || isOtherLanguage) && {
      dc: {
        ...(authors.length > 0 && { creators: authors }),
        ...(isOtherLanguage && { languages: [language] }),
      },
    }),
    content: { encoded: html },
  };
}
