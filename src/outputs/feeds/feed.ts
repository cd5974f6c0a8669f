/** An item of a feed: a paper, or a whole digest. Texts are plain Unicode; URLs are absolute. */
export interface FeedItem {
  /** The page's URL, which is also the item's permanent id. */
  url: string;
  title: string;
  authors: string[];
  /** The whole text as HTML without relative links and without markup that feed readers do not support (MathML). */
  html: string;
  /** The whole text as plain text. */
  text: string;
  /** The summary for lists of items, as HTML. Default: the whole text. */
  summary?: string;
  topics: string[];
  /** The date of the paper's first digest or of the digest, with the known precision (`2025-04-28`, `2025-04`). */
  date?: string;
  /** The URL of the paper itself. */
  source?: string;
  /** BCP 47. */
  language?: string;
  /** HTML attributes of title and authors, if their language is not the feed's: ` lang="ar" dir="rtl"`. */
  attributes?: string;
}

/** A feed, independent of its format. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The absolute URL of the page that it belongs to. */
  page: string;
  /** The absolute URL of the folder of its files, ending in a slash. */
  folder: string;
  /** Newest first. */
  items: FeedItem[];
}

/** One feed format: a file in `src/outputs/feeds/` and a line in `index.ts`. */
export interface FeedFormat {
  /** The name of its file: `feed.xml`. */
  file: string;
  label: string;
  mediaType: string;
  /** Whether it requires dates. If so, it is written only if all items have one. */
  needsDates: boolean;
  print(feed: Feed): string;
}
