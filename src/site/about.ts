import type { CataloguePaper } from '../catalogue/catalogue.ts';
import { getVenue } from './facets.ts';
import type { Place } from './navigation.ts';
import { paths } from '../model/paths.ts';

/** What a list says of a paper beside its title. */
export interface About {
  /** Venue and year, as far as they are known: `Flocks · 2020`. The year may be that of a preprint, so it is not part of the venue's name. */
  published: string;
  /** The most telling topics. */
  topics: Place[];
}

/** Topics of a paper that a list names. */
const shownTopics = 3;

/** What a list says of a paper; `names` are the topics' by slug, and the topic `except` is not named: it is what the list is about. */
export function toAbout(paper: CataloguePaper, names: Map<string, string>, except?: string): About {
  return {
    published: toPublished(getVenue(paper), paper.issued?.slice(0, 4)),
    topics: paper.topics
      .filter((slug) => slug !== except && names.has(slug))
      .slice(0, shownTopics)
      .map((slug) => ({ name: names.get(slug)!, path: paths.facetValue('topics', slug) })),
  };
}

/** A venue such as “Findings of EMNLP 2023” already names the year. */
function toPublished(venue = '', year = ''): string {
  return [venue, /\b\d{4}\b/.test(venue) ? '' : year].filter(Boolean).join(' · ');
}
