import type { CataloguePaper } from '../catalogue/catalogue.ts';
import { getVenue } from './facets.ts';
import type { Place } from './navigation.ts';
import { paths } from '../model/paths.ts';

/** What a list says of a paper beside its title. */
export interface About {
  /** Venue and year, as far as they are known. */
  published: string;
  /** The most telling topics. */
  topics: Place[];
}

/** Topics of a paper that a list names. */
const shownTopics = 3;

/** What a list says of a paper; `names` are the topics' by slug, and the topic `except` is not named: it is what the list is about. */
export function toAbout(paper: CataloguePaper, names: Map<string, string>, except?: string): About {
  return {
    published: [getVenue(paper), paper.issued?.slice(0, 4)].filter(Boolean).join(' '),
    topics: paper.topics
      .filter((slug) => slug !== except && names.has(slug))
      .slice(0, shownTopics)
      .map((slug) => ({ name: names.get(slug)!, path: paths.facetValue('topics', slug) })),
  };
}
