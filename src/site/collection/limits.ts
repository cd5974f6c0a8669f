import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { limitsFor, type Limits } from '../limits.ts';
import { contentDir } from './content-dir.ts';

/** What is written in a collection of this size. */
export const getLimits = (): Limits => limitsFor(getCatalogue(contentDir).papers.length);
