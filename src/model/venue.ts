import type { Paper } from './paper.ts';

type Venue = Pick<Paper, 'container-title' | 'container-title-short' | 'event-title'>;

/**
 * Name of a paper's venue on pages and in filters: the short one if there is one, `NeurIPS`. An accepted preprint without publication data has the
 * name of the conference.
 */
export const getVenue = (paper: Venue): string | undefined =>
  paper['container-title-short'] ?? paper['container-title'] ?? paper['event-title'];

/** The full name of a venue if `getVenue` returns the short one; search finds the venue by both. */
export const getFullVenue = (paper: Venue): string | undefined =>
  paper['container-title-short'] === undefined ? undefined : paper['container-title'];
