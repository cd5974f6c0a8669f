import type { CatalogueDigest } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';

/** Every digest, newest first. */
export function getDigests(): CatalogueDigest[] {
  return getCatalogue(contentDir).digests;
}

/** Titles of the digests, by id. */
export const getDigestTitles = once(
  ({ digests }) => new Map(digests.map(({ id, title }) => [id, title])),
);
