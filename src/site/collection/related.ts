import * as analysis from '../../analysis/analyse.ts';
import type { Related } from '../../analysis/neighbours/neighbours.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { contentDir } from './content-dir.ts';

/** The papers related to each paper, by its id, nearest first. */
export function getRelated(): Map<string, Related[]> {
  return analysis.getRelated(getCatalogue(contentDir));
}
