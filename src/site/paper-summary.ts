import type { CollectionPaper } from '../catalogue/catalogue.ts';
import { message } from '../i18n/message.ts';
import { textDirection } from '../i18n/text-direction.ts';
import { getVenue } from '../model/venue.ts';
import type { NamedLink } from './navigation.ts';
import { paths } from '../model/paths.ts';
import { isolateIn } from '../text/join-isolated.ts';

/** The facts about a paper in a list, besides title, authors and excerpt. */
export interface PaperSummary {
  /** Venue and year, if known: `Flocks · 2020`. The year may be that of a preprint, so it is not part of the venue's name. */
  published: string;
  /** The most specific topics. */
  topics: NamedLink[];
}

/** Number of topics per paper in a list; more would take more space than the title. */
const MAX_TOPICS = 3;

/** The summary of a paper for a list. `names` are the topics' names by slug. The topic `except`, the subject of the list, is left out. */
export function toPaperSummary(
  paper: CollectionPaper,
  names: Map<string, string>,
  except?: string,
): PaperSummary {
  return {
    published: toPublished(getVenue(paper), paper.issued?.slice(0, 4)),
    topics: paper.topics
      .filter((slug) => slug !== except && names.has(slug))
      .slice(0, MAX_TOPICS)
      .map((slug) => ({ name: names.get(slug)!, path: paths.facetValue('topics', slug) })),
  };
}

/** A venue such as “Findings of EMNLP 2023” already names the year. */
function toPublished(venue = '', year = ''): string {
  if (/\b\d{4}\b/.test(venue)) return venue;
  const direction = textDirection(message('locale'));
  return [isolateIn(direction, venue), year].filter(Boolean).join(' · ');
}
