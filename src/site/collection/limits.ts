import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { limitsFor, type Limits } from '../limits.ts';
import { contentDir } from './content-dir.ts';

/** The limits for the size of this collection. */
export const getLimits = (): Limits => limitsFor(getCatalogue(contentDir).papers.length);
