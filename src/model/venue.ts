import type { Paper } from './paper.ts';

type Venue = Pick<Paper, 'container-title' | 'container-title-short'>;

/** Name of a paper's venue on pages and in filters: the short one if there is one, `NeurIPS`. */
export const getVenue = (paper: Venue): string | undefined =>
  paper['container-title-short'] ?? paper['container-title'];

/** The full name of a venue if `getVenue` gives the short one; search finds it by both. */
export const getFullVenue = (paper: Venue): string | undefined =>
  paper['container-title'] === getVenue(paper) ? undefined : paper['container-title'];
