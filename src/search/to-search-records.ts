import type { Catalogue, CataloguePaper } from '../catalogue/catalogue.ts';
import { paths } from '../model/paths.ts';
import { formatName } from '../model/names/format-name.ts';
import type { SearchRecord } from './record.ts';

/** What search knows of each paper of a catalogue. */
export function toSearchRecords({
  papers,
  topics,
  digests,
  readAbstract,
}: Catalogue): SearchRecord[] {
  const topicNames = new Map(topics.map(({ slug, name }) => [slug, name]));
  const digestTitles = new Map(digests.map(({ id, title }) => [id, title]));
  return papers.map((paper) => ({
    id: paper.id,
    url: paths.paper(paper.id),
    title: paper.title,
    authors: paper.author?.map(formatName) ?? [],
    abstract: readAbstract(paper) ?? '',
    topics: paper.topics.flatMap((slug) => topicNames.get(slug) ?? []),
    digests: paper.appearances.flatMap(({ digest }) => digestTitles.get(digest) ?? []),
    has: whatItHas(paper),
    related: paper.related.map(({ id }) => id),
    ...(paper.issued && { year: paper.issued.slice(0, 4), date: paper.issued }),
    ...(paper['container-title'] && { venue: paper['container-title'] }),
  }));
}

/** `code`, `dataset`, … for its links, and `authors`. */
function whatItHas({ links = [], author = [] }: CataloguePaper): string[] {
  const rels = new Set<string>(links.map(({ rel }) => rel));
  return [...rels, ...(author.length > 0 ? ['authors'] : [])];
}
