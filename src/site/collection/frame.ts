import type { Place } from '../navigation.ts';
import type { Site } from '../../model/site.ts';
import { getNavigation } from './navigation.ts';
import { getSite } from './site.ts';

/** What the layout of every page needs. */
export async function getFrame(): Promise<{ site: Site; navigation: Place[] }> {
  return { site: getSite(), navigation: await getNavigation() };
}
