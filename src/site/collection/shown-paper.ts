import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { getDigests } from './digests.ts';
import { getAuthors } from './facets.ts';
import { getFilledFields } from './ledgers.ts';
import { getLimits } from './limits.ts';
import { once } from './once.ts';
import { getCitePanel, getPaperOrigin } from './paper-outputs.ts';
import { getPapersById } from './papers.ts';
import { getRelated } from './related.ts';
import { getTopicNames } from './topics.ts';

/** A paper to which another paper's page links. */
export type ShownTitle = Pick<CollectionPaper, 'id' | 'title' | 'textLanguage'>;

/** The papers before and after a paper. */
export interface AdjacentPapers {
  previous: CollectionPaper | undefined;
  next: CollectionPaper | undefined;
}

/** The contents of a paper's page, except the abstract and the parts that every page has. */
export async function getShownPaper(paper: CollectionPaper, { previous, next }: AdjacentPapers) {
  const { isBrief } = getLimits();
  return {
    paper,
    authors: await getAuthors(paper),
    appearances: getAppearances(paper),
    topics: getTopics(paper),
    filled: getFilledFields(paper.id),
    origin: getPaperOrigin(paper),
    cite: await getCitePanel(paper),
    related: await getRelatedTitles(paper),
    previous: isBrief || !previous ? undefined : toTitle(previous),
    next: isBrief || !next ? undefined : toTitle(next),
  };
}

/** The paper's digests, with their numbers of papers. */
function getAppearances({ appearances }: CollectionPaper) {
  const { isBrief } = getLimits();
  return appearances.flatMap(({ digest, position }) => {
    const listingDigest = getDigestsById().get(digest);
    if (!listingDigest) return [];
    const { id, title, papers } = listingDigest;
    return [{ digest: { id, title }, position, total: isBrief ? undefined : papers.length }];
  });
}

const getDigestsById = once(() => new Map(getDigests().map((digest) => [digest.id, digest])));

function getTopics({ topics }: CollectionPaper) {
  const names = getTopicNames();
  return topics
    .slice(0, getLimits().maxTopicsOfPaper)
    .map((slug) => ({ slug, name: names.get(slug) ?? slug }));
}

async function getRelatedTitles({ id }: CollectionPaper) {
  const { papers, hasTerms } = getLimits().related;
  const byId = await getPapersById();
  return (getRelated().get(id) ?? []).slice(0, papers).flatMap(({ id, terms }) => {
    const other = byId.get(id);
    return other ? [{ paper: toTitle(other), terms: hasTerms ? terms : [] }] : [];
  });
}

const toTitle = ({ id, title, textLanguage }: CollectionPaper): ShownTitle => ({
  id,
  title,
  textLanguage,
});
