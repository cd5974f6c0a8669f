import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getTopics, withTopics } from '../../analysis/analyse.ts';
import { toTopicSlug } from '../../analysis/topics/names.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { oncePerCatalogue, getShared } from '../../catalogue/once.ts';
import { readAddresses } from '../../catalogue/read-addresses.ts';
import { readPages, type CustomPage } from '../../catalogue/read-pages.ts';
import type { AddressList, AddressState } from '../../model/files/address-list.ts';
import { paths } from '../../model/paths.ts';
import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { facets } from '../facets.ts';
import { toSuccessorFinder } from './find-successors.ts';
import { listPages } from './list-pages.ts';
import { resolveAddresses, type ResolvedAddresses } from './resolve-addresses.ts';

/** The addresses of a collection, with the previous list. */
export interface SiteAddresses extends ResolvedAddresses {
  /** `undefined` if the content folder has no list yet. */
  previous: AddressList | undefined;
}

/** Compares the addresses of a catalogue’s pages with the list of published addresses. Needs the topics, which take long to compute. */
export const getAddresses: (catalogue: Catalogue) => SiteAddresses = oncePerCatalogue(
  toAddresses,
  getShared('addresses', () => new WeakMap()),
);

function toAddresses(catalogue: Catalogue): SiteAddresses {
  const publishedList = readAddresses(catalogue.contentDir);
  const previous: AddressList = publishedList ?? new Map<string, AddressState>();
  const customPages = readPages(catalogue.contentDir);
  const pages = listPages({
    papers: withTopics(catalogue),
    digests: catalogue.digests,
    topicNames: new Map(getTopics(catalogue).topics.map(({ slug, name }) => [slug, name])),
    customPages: customPages.map(({ id }) => id),
    countSpans: (digest) => countSpans(catalogue, digest),
  });
  const venues = findVenues(catalogue);
  const venueOf = (paper: string) => venues.get(paper);
  const findSuccessors = toSuccessorFinder({ previous, pages, venueOf });
  const redirects = toRedirects(catalogue, customPages, previous);
  const resolved = resolveAddresses({ previous, pages, redirects, findSuccessors });
  return { ...resolved, list: withPapers(resolved.list, venues), previous: publishedList };
}

/** Number of spans on the source pages of a digest. */
function countSpans({ site, ledgers, contentDir }: Catalogue, digest: string): number {
  const ledger = ledgers.get(digest);
  if (!ledger || !site.publishSource) return 0;
  return existsSync(join(contentDir, 'digests', ledger.source)) ? ledger.account.length : 0;
}

/** The address of each paper’s venue, by paper. */
function findVenues({ papers }: Catalogue): Map<string, string> {
  const facet = facets.find(({ slug }) => slug === 'venues');
  const entries = papers.flatMap((paper) => {
    const [venue] = facet?.valuesOf({ ...paper, topics: [] }, new Map()) ?? [];
    return venue ? [[paper.id, paths.facetValue('venues', venue.slug)] as const] : [];
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Adds one of its papers to each venue, so that the venue is found again if it is renamed. The paper stays the same as long as it has the venue. */
function withPapers(list: AddressList, venues: Map<string, string>): AddressList {
  const paperByVenue = new Map([...venues].reverse().map(([paper, venue]) => [venue, paper]));
  for (const [venue, paper] of paperByVenue) {
    const state = list.get(venue);
    if (state?.kind !== 'published') continue;
    const isKept = state.paper !== undefined && venues.get(state.paper) === venue;
    if (!isKept) list.set(venue, { kind: 'published', paper });
  }
  return list;
}

/** New addresses set by the maintainer: for former ids (`also`), and for published topics that were renamed or joined. */
function toRedirects(
  { papers, digests, topicCorrections }: Catalogue,
  customPages: CustomPage[],
  previous: AddressList,
): Map<string, string> {
  const topics = toRenamedTopics(topicCorrections).filter(([from]) => previous.has(from));
  return new Map([
    ...topics,
    ...papers.flatMap(({ id, also }) => toFormerAddresses(paths.paper, id, also)),
    ...digests.flatMap(({ id, also }) => toFormerAddresses(paths.digest, id, also)),
    ...customPages.flatMap(({ id, also }) => toFormerAddresses(paths.page, id, also)),
  ]);
}

const toFormerAddresses = (
  pathOf: (id: string) => string,
  id: string,
  also: string[] = [],
): [from: string, to: string][] => also.map((former) => [pathOf(former), pathOf(id)]);

function toRenamedTopics({ rename, join }: TopicCorrections): [from: string, to: string][] {
  const addressOf = (name: string) => paths.facetValue('topics', toTopicSlug(name));
  return [
    ...Object.entries(rename),
    ...Object.entries(join).flatMap(([name, names]) =>
      names.map((joined) => [joined, name] as const),
    ),
  ].map(([from, to]) => [addressOf(from), addressOf(to)]);
}
