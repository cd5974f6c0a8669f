import type { CatalogueDigest } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { contentDir } from './content-dir.ts';

/** Every digest, newest first. */
export function getDigests(): CatalogueDigest[] {
  return getCatalogue(contentDir).digests;
}
