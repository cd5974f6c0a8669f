import { generateJsonFeed } from 'feedsmith';
import type { FeedFormat, FeedItem } from './feed.ts';
import { toDate } from './dates.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: FeedFormat = {
  file: 'feed.json',
  label: 'JSON Feed',
  mediaType: 'application/feed+json',
  needsDates: false,
  print: ({ title, description, language, page, folder, items }) => {
    const feed = generateJsonFeed(
      {
        title,
        description,
        language,
        home_page_url: page,
        feed_url: `${folder}feed.json`,
        items: items.map(toItem),
      },
      { strict: true },
    );
    return `${JSON.stringify(feed, undefined, 1)}\n`;
  },
};

function toItem(item: FeedItem) {
  const { url, title, authors, html, topics, date, source, language } = item;
  return {
    id: url,
    url,
    title,
    content_html: html,
    ...(source && { external_url: source }),
    ...(date && { date_published: toDate(date) }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(topics.length > 0 && { tags: topics }),
    ...(language && { language }),
  };
}
