import type { CatalogueDigest, CataloguePaper } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { issueItem, paperItem } from '../../outputs/feeds/feed-items.ts';
import type { Feed, FeedItem } from '../../outputs/feeds/feed.ts';
import {
  hasFeed,
  issuesPerFeed,
  longestFeed,
  papersPerFeed,
  papersPerIssueFeed,
  papersPerValueFeed,
} from '../../outputs/feeds/feed-files.ts';
import { canPrint, feedFormats } from '../../outputs/feeds/index.ts';
import { address } from '../../outputs/metadata/site-identity.ts';
import { paths } from '../../model/paths.ts';
import { contentDir } from './content-dir.ts';
import type { FacetValue } from '../facets.ts';
import { getDigests } from './digests.ts';
import { toPaper } from './exports.ts';
import type { FileProps } from './file-response.ts';
import { getPapers, getPapersById } from './papers.ts';
import { getSiteIdentity } from './site-identity.ts';

/** What a feed is of. */
interface Subject {
  title: string;
  description?: string;
  /** The path of the page that it belongs to. */
  page: string;
  /** The path of the folder of its files. Default: the page's. */
  folder?: string;
}

/** The feed of papers, given newest first; `undefined` where the site's address is not known, since feeds need it. */
export function getPaperFeed(subject: Subject, papers: CataloguePaper[]): Feed | undefined {
  const newest = papers[0]?.appearances[0]?.digest;
  const count = papers.filter(({ appearances }) => appearances[0]?.digest === newest).length;
  return toFeed(
    subject,
    papers.slice(0, Math.min(longestFeed, Math.max(papersPerFeed, count))).map(toItem),
  );
}

/** The feed with one item a digest, newest first. */
export async function getIssueFeed(subject: Subject, digests: CatalogueDigest[]) {
  const byId = await getPapersById();
  const issues = [];
  let left = papersPerIssueFeed;
  for (const digest of digests.slice(0, issuesPerFeed)) {
    if (issues.length > 0 && digest.papers.length > left) break;
    const papers = digest.papers.slice(0, left).flatMap((id) => byId.get(id) ?? []);
    const page = absolute(paths.digest(digest.id));
    issues.push(issueItem({ ...digest, address: page, papers: papers.map(toItem) }));
    left -= papers.length;
  }
  return toFeed(subject, issues);
}

/** The feed of a facet's value: its papers of the newest digests. */
export async function getValueFeed(facet: string, { slug, name, papers }: FacetValue) {
  const { length } = await getPapers();
  if (!hasFeed(facet, papers.length, length)) return undefined;
  const title = `${getSiteIdentity().title}: ${name}`;
  const page = paths.facetValue(facet, slug);
  return toFeed({ title, page }, papers.slice(0, papersPerValueFeed(length)).map(toItem));
}

/** The files of a feed by their names: as many formats as can be printed. */
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

/** A paper is in many feeds: its item is made once. */
function toItem(paper: CataloguePaper): FeedItem {
  const known = items.get(paper) ?? makeItem(paper);
  items.set(paper, known);
  return known;
}

const items = new WeakMap<CataloguePaper, FeedItem>();

function makeItem(paper: CataloguePaper): FeedItem {
  const date = firstDate(paper);
  return paperItem(toPaper(paper), {
    address: absolute(paths.paper(paper.id)),
    topics: paper.topics.map((slug) => topicName(slug)),
    ...(date && { date }),
  });
}

/** The day of the first digest that carried it; none where any of its digests has no date. */
function firstDate({ appearances }: CataloguePaper): string | undefined {
  const dates = appearances.map(({ digest }) => dateOf(digest));
  return dates.includes(undefined) ? undefined : dates.sort()[0];
}

function dateOf(digest: string): string | undefined {
  dateById ??= new Map(getDigests().map(({ id, date }) => [id, date]));
  return dateById.get(digest);
}

let dateById: Map<string, string | undefined> | undefined;

function topicName(slug: string): string {
  nameBySlug ??= new Map(getCatalogue(contentDir).topics.map(({ slug, name }) => [slug, name]));
  return nameBySlug.get(slug) ?? slug;
}

let nameBySlug: Map<string, string> | undefined;

const absolute = (path: string) => address(getSiteIdentity(), path) ?? path;
