import type { CatalogueDigest } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { latestDate } from '../../outputs/feeds/dates.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';

/** Every digest, newest first. */
export function getDigests(): CatalogueDigest[] {
  return getCatalogue(contentDir).digests;
}

/** The date of the newest digest; `undefined` if no digest has a date. */
export const getNewestDigestDate = (): string | undefined =>
  latestDate(getDigests().map(({ date }) => date));

/** Titles of the digests, by id. */
export const getDigestTitles = once(
  ({ digests }) => new Map(digests.map(({ id, title }) => [id, title])),
);
