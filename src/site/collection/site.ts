import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import type { Site } from '../../model/site.ts';
import { contentDir } from './content-dir.ts';

/** The settings of `content/site.yaml`. */
export function getSite(): Site {
  return getCatalogue(contentDir).site;
}
