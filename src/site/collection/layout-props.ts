import type { Place } from '../navigation.ts';
import type { Site } from '../../model/site.ts';
import { getNavigation } from './navigation.ts';
import { getSite } from './site.ts';

/** The properties that the layout takes on every page. */
export async function getLayoutProps(): Promise<{ site: Site; navigation: Place[] }> {
  return { site: getSite(), navigation: await getNavigation() };
}
