import type { ArxivSource } from '../../../src/model/sources.ts';
import { formatCount } from '../../format-count.ts';
import { parsePartialDate } from '../../formats/shared/partial-date.ts';
import { readXmlResponse } from '../responses.ts';
import { announcementsRequest, arxiv, readFeed, searchRequest, totalOf } from '../arxiv.ts';
import type { Client } from '../http.ts';
import { UnexpectedResponse } from '../http/service-error.ts';
import { dueDate } from './due-days.ts';
import { addDays, periodsBetween } from './periods.ts';
import { allRows, readAllPages } from './read-all-pages.ts';
import type { ReadContext, SourceReader } from './source-reader.ts';

/** Results per page. arXiv allows up to 2,000; responses of this size arrive within the time limit. */
const PAGE_SIZE = 500;
/** A digest of a query covers the submissions of this many days that no earlier digest contains, because papers are announced days after submission. */
const WINDOW_DAYS = 7;

/** arXiv: the announcements of a day, or the results of a query. Past days come from the API, by submission date. */
export const arxivReader: SourceReader<ArxivSource> = {
  interval: arxiv.interval,

  dueDays(_, { today, date, since, files, state }) {
    const hasDigest = (day: string) => files.dates.includes(day);
    const isKnown = (day: string) => hasDigest(day) || (state.empty ?? []).includes(day);
    if (date) return dueDate('day', date, today, hasDigest);
    if (since) return periodsBetween('day', since, today).filter((day) => !isKnown(day));
    return isKnown(today) ? [] : [today];
  },

  async read(source, day, context) {
    const isAnnouncement = source.categories !== undefined && day === context.today;
    return isAnnouncement ? readAnnouncements(source, context) : readSearch(source, day, context);
  },

  async check(source, { client, today }) {
    if (source.categories) {
      const feed = await fetchAnnouncements(source.categories, client);
      return `responds as expected: ${formatCount(splitItems(feed, 'item').items.length, 'announcement')}`;
    }
    const request = searchRequest(toQuery(source, addDays(today, -WINDOW_DAYS), today), 0, 1);
    const feed = await client.ask(arxiv, request, readFeed);
    return `responds as expected: ${formatCount(totalOf(feed) ?? 0, 'paper')} in ${WINDOW_DAYS} days`;
  },
};

const fetchAnnouncements = (categories: string[], client: Client) =>
  client.ask(arxiv, announcementsRequest(categories), (response) =>
    readXmlResponse(response, /^(?:rss|rdf:RDF)$/),
  );

async function readAnnouncements(
  { categories = [], replacements }: ArxivSource,
  { client, today, files }: ReadContext,
) {
  const feed = await fetchAnnouncements(categories, client);
  const { before, items, after } = splitItems(feed, 'item');
  const isNew = (item: string) => !/<arxiv:announce_type>\s*replace/.test(item);
  const wanted = replacements ? items : items.filter(isNew);
  const published = parsePartialDate(/<pubDate>([^<]*)</.exec(before + after)?.[1] ?? '') ?? today;
  const date = published < today ? published : today;
  if (wanted.length === 0 || files.dates.includes(date)) return undefined;
  const text = [before.trimEnd(), ...wanted, after.trimStart()].join('\n');
  return { date, text, format: 'arxiv-rss', extension: '.xml' };
}

async function readSearch(source: ArxivSource, day: string, { client, today }: ReadContext) {
  const from = day === today ? addDays(today, -WINDOW_DAYS) : day;
  const query = toQuery(source, from, day);
  let frame: Frame | undefined;
  const list = await readAllPages(
    async (_, start) => {
      const request = searchRequest(query, start, PAGE_SIZE);
      const feed = await client.ask(arxiv, request, (response) => {
        const text = readFeed(response);
        checkPage(text, start);
        return text;
      });
      const { items, ...around } = splitItems(feed, 'entry');
      frame ??= around;
      return { rows: items, total: totalOf(feed) };
    },
    PAGE_SIZE,
    (entry) => /<id>([^<]*?)(?:v\d+)?<\/id>/.exec(entry)?.[1] ?? entry,
  );
  const entries = allRows(list);
  if (entries.length === 0 || !frame) return undefined;
  const text = [frame.before.trimEnd(), ...entries, frame.after.trimStart()].join('\n');
  return { date: day, text, format: 'arxiv-atom', extension: '.xml', newOnly: true };
}

/** arXiv sometimes returns an empty page although there are more results. */
function checkPage(feed: string, start: number) {
  const total = totalOf(feed);
  if (total === undefined) throw new UnexpectedResponse('the response has no number of results');
  if (start < total && !/<entry[\s>]/.test(feed))
    throw new UnexpectedResponse('the page is empty, although there are more results');
}

function toQuery({ categories, query }: ArxivSource, from: string, to: string): string {
  const terms = categories?.map((category) => `cat:${category}`).join(' OR ') ?? query ?? '';
  const [start, end] = [from, to].map((day) => day.replaceAll('-', ''));
  return `(${terms}) AND submittedDate:[${start}0000 TO ${end}2359]`;
}

interface Frame {
  before: string;
  after: string;
}

/** The elements with that name, and the text before and after them. */
function splitItems(feed: string, name: string): Frame & { items: string[] } {
  const matches = [...feed.matchAll(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, 'g'))];
  const [first, last] = [matches[0], matches.at(-1)];
  const end = feed.lastIndexOf('</');
  return {
    before: feed.slice(0, first?.index ?? end),
    items: matches.map(([item]) => item),
    after: feed.slice(last ? last.index + last[0].length : end),
  };
}
