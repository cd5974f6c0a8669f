import type { CatalogueDigest, CollectionPaper } from '../../catalogue/catalogue.ts';
import { commentsOf, type Comment } from '../../model/comment.ts';
import { plain } from '../../text/views.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { digestItem, paperItem } from '../../outputs/feeds/feed-items.ts';
import type { Feed, FeedItem } from '../../outputs/feeds/feed.ts';
import {
  hasFeed,
  digestsPerFeed,
  MAX_FEED_PAPERS,
  papersPerFeed,
  papersPerDigestFeed,
  papersPerValueFeed,
} from '../../outputs/feeds/feed-files.ts';
import { canPrint, feedFormats } from '../../outputs/feeds/index.ts';
import { toAbsoluteUrl } from '../../outputs/metadata/site-identity.ts';
import { paths } from '../../model/paths.ts';
import type { FacetValue } from '../facets.ts';
import { toPaper } from './exports.ts';
import type { FileProps } from './file-response.ts';
import { getDigestTitles } from './digests.ts';
import { once } from './once.ts';
import { getPapers, getPapersById } from './papers.ts';
import { getSiteIdentity } from './site-identity.ts';
import { getTopicNames } from './topics.ts';
import { message } from '../../i18n/message.ts';

/** The subject of a feed. */
interface Subject {
  title: string;
  description?: string;
  /** The path of the page that it belongs to. */
  page: string;
  /** The path of the folder of its files. Default: the page's. */
  folder?: string;
}

/** The feed of papers, which must be sorted newest first; `undefined` if the site's URL is unknown, because feeds need it. */
export function getPaperFeed(subject: Subject, papers: CollectionPaper[]): Feed | undefined {
  const newest = papers[0]?.appearances[0]?.digest;
  const count = papers.filter(({ appearances }) => appearances[0]?.digest === newest).length;
  return toFeed(
    subject,
    papers
      .slice(0, Math.min(MAX_FEED_PAPERS, Math.max(papersPerFeed, count)))
      .map((paper) => getItem(paper)),
  );
}

/** The feed with one item per digest, newest first. */
export async function getDigestFeed(subject: Subject, digests: CatalogueDigest[]) {
  const byId = await getPapersById();
  const items = [];
  let remaining = papersPerDigestFeed;
  for (const digest of digests.slice(0, digestsPerFeed)) {
    if (items.length > 0 && digest.papers.length > remaining) break;
    const papers = digest.papers.slice(0, remaining).flatMap((id) => byId.get(id) ?? []);
    const paperItems = papers.map((paper) => getItem(paper, digest.id));
    items.push(
      digestItem({ ...digest, url: absolute(paths.digest(digest.id)), papers: paperItems }),
    );
    remaining -= papers.length;
  }
  return toFeed(subject, items);
}

/** The feed of a facet's value, with its papers from the newest digests. */
export async function getValueFeed(facet: string, { slug, name, papers }: FacetValue) {
  const { length } = await getPapers();
  if (!hasFeed(facet, papers.length, length)) return undefined;
  const title = message('title.labelled', { label: getSiteIdentity().title, title: name });
  const page = paths.facetValue(facet, slug);
  return toFeed(
    { title, page },
    papers.slice(0, papersPerValueFeed(length)).map((paper) => getItem(paper)),
  );
}

/** The files of a feed by name, in all possible formats. */
export function getFeedFiles(feed: Feed | undefined): [file: string, props: FileProps][] {
  const formats = feed ? feedFormats.filter((format) => canPrint(format, feed)) : [];
  return formats.map(({ file, label, mediaType, print }) => [
    file,
    { label, mediaType, print: () => print(feed!) },
  ]);
}

function toFeed({ title, description, page, folder = page }: Subject, items: FeedItem[]) {
  const site = getSiteIdentity();
  if (!site.url) return undefined;
  return {
    title: cleanLine(title),
    description: cleanLine(description ?? site.description ?? title),
    language: site.language,
    page: absolute(page),
    folder: absolute(folder),
    items,
  };
}

/** Cached by paper, and by digest if comments differ, because a paper is in many feeds. */
const getItems = once(() => new Map<string, FeedItem>());

/** The item of a paper; with `forDigest`, for the feed item of that digest, without the comments of other digests. */
function getItem(paper: CollectionPaper, forDigest?: string): FeedItem {
  const hasDigestComments = paper.appearances.some(({ comment }) => comment !== undefined);
  const key = hasDigestComments ? `${paper.id} ${forDigest}` : paper.id;
  const item = getItems().get(key) ?? toItem(paper, forDigest);
  getItems().set(key, item);
  return item;
}

function toItem(paper: CollectionPaper, forDigest?: string): FeedItem {
  const date = firstDate(paper);
  return paperItem(toPaper(paper), {
    url: absolute(paths.paper(paper.id)),
    topics: paper.topics.map((slug) => getTopicNames().get(slug) ?? slug),
    ...(date && { date }),
    languages: { text: paper.textLanguage, surrounding: getSiteIdentity().language },
    comments: commentsOf(paper, forDigest).map((comment) => formatComment(comment, forDigest)),
  });
}

/** `Comment in Papers of the week: Ada presents it.` */
function formatComment({ text, digest }: Comment, forDigest?: string): string {
  const title = digest === forDigest ? undefined : getDigestTitles().get(digest ?? '');
  const label =
    title === undefined
      ? message('comment.label')
      : message('comment.in', { digest: cleanLine(title) });
  return message('title.labelled', { label, title: plain(text) });
}

/** The date of the first digest that listed the paper; `undefined` if any of its digests has no date. */
function firstDate({ appearances }: CollectionPaper): string | undefined {
  const dates = appearances.map(({ digest }) => getDigestDates().get(digest));
  return dates.includes(undefined) ? undefined : dates.sort()[0];
}

/** Dates of the digests, by id. */
const getDigestDates = once(
  ({ digests }) => new Map(digests.map(({ id, date }) => [id, date] as const)),
);

const absolute = (path: string) => toAbsoluteUrl(getSiteIdentity(), path) ?? path;
