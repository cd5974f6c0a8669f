import type { FrontMatter } from '../../src/model/paper.ts';
import type { Draft } from '../formats/format.ts';
import { toArxivId, arxivOfHref } from '../formats/shared/identifiers.ts';
import { childText, readXmlRecords } from '../formats/shared/xml-records.ts';
import { readXmlResponse } from './responses.ts';
import type { ServiceResponse, ServiceRequest } from './http/request.ts';
import { UnexpectedResponse } from './http/service-error.ts';
import { readDrafts, toUrl, type EnrichService } from './service.ts';

const api = 'https://export.arxiv.org/api/query';

/** arXiv's API (https://info.arxiv.org/help/api/user-manual.html). The host of its announcements is a different one. */
export const arxiv: EnrichService = {
  name: 'arxiv',
  label: 'arXiv',
  hosts: ['export.arxiv.org', 'rss.arxiv.org'],
  // One request in 3 seconds (https://info.arxiv.org/help/api/tou.html).
  interval: 3000,
  licence: 'CC0',
  sample: '1706.03762',
  lookups: [
    {
      by: 'arxiv',
      needs: ['author', 'issued'],
      findsVenue: true,
      batchSize: 100,
      // Without max_results, the API returns only 10 of the ids.
      request: (ids) => ({
        url: toUrl(api, { id_list: ids.join(','), max_results: ids.length }),
      }),
      read: readEntries,
    },
    {
      by: 'title',
      needs: ['arxiv'],
      batchSize: 1,
      request: ([title = '']) => ({
        url: toUrl(api, { search_query: `ti:"${toSearchWords(title)}"`, max_results: 10 }),
      }),
      read: readEntries,
    },
  ],
};

/** Request for a page of a search, oldest submission first. */
export function searchRequest(query: string, start: number, size: number): ServiceRequest {
  return {
    url: toUrl(api, {
      search_query: query,
      start,
      max_results: size,
      sortBy: 'submittedDate',
      sortOrder: 'ascending',
    }),
  };
}

/** Request for the day's announcements in some categories (https://info.arxiv.org/help/rss.html). */
export const announcementsRequest = (categories: string[]): ServiceRequest => ({
  url: `https://rss.arxiv.org/rss/${categories.join('+')}`,
});

/** The words of a title in the API's query syntax: without accents and punctuation, because a colon would end the field. */
function toSearchWords(title: string): string {
  const folded = title.normalize('NFKD').replace(/\p{M}+/gu, '');
  return folded.match(/[A-Za-z\d]+/g)?.join(' ') ?? '';
}

/** The text of an API response. The API reports errors with status 200, as an entry; throws an `UnexpectedResponse` for those. */
export function readFeed(response: ServiceResponse): string {
  const text = readXmlResponse(response, /^feed$/);
  const [, message] = /api\/errors#[\s\S]*?<summary>([\s\S]*?)<\/summary>/.exec(text) ?? [];
  if (message !== undefined)
    throw new UnexpectedResponse(`it returned the error “${message.trim()}”`);
  return text;
}

/** The total number of results of a search. */
export function totalOf(feed: string): number | undefined {
  const [, total] = /<opensearch:totalResults[^>]*>(\d+)</.exec(feed) ?? [];
  return total === undefined ? undefined : Number(total);
}

function readEntries(response: ServiceResponse): Draft[] {
  const feed = readFeed(response);
  const drafts = readDrafts('arxiv-atom', feed);
  const { records, problems } = readXmlRecords(feed, ['entry']);
  const [problem] = [...problems, ...records.flatMap(({ error }) => error ?? [])];
  // Otherwise a damaged response would count as one without the papers.
  if (problem && drafts.length === 0)
    throw new UnexpectedResponse(`the XML is invalid: line ${problem.line}: ${problem.message}`);
  const comments = new Map(
    records.map(({ element }) => [
      arxivOfHref(childText(element, 'id') ?? ''),
      fieldsInComment(childText(element, 'comment')),
    ]),
  );
  return drafts.map((draft) => ({
    ...draft,
    fields: { ...comments.get(toArxivId(draft.fields.arxiv ?? '')), ...draft.fields },
  }));
}

const acceptance =
  /\baccepted (?:at|to|by|in|for (?:publication|presentation) (?:at|in|by)) (?:the )?(?<venue>[^.;,()[\]]{2,80}?)(?= as |[.;,()[\]]|$)/i;
const journalWord = /\b(?:journal|transactions|letters|review|annals|tmlr|jmlr)\b/i;

/** The venue or the withdrawal in an author's comment: `Accepted at ICML 2025`, `This paper has been withdrawn`. */
function fieldsInComment(
  comment = '',
): Pick<FrontMatter, 'container-title' | 'event-title' | 'retracted'> {
  const text = comment.replace(/\s+/g, ' ');
  const venue = acceptance.exec(text)?.groups?.['venue']?.trim();
  return {
    ...(venue && { [journalWord.test(venue) ? 'container-title' : 'event-title']: venue }),
    ...(/\b(?:paper|article|submission) (?:has been|was|is) withdrawn\b/i.test(text) && {
      retracted: 'withdrawn from arXiv',
    }),
  };
}
