import type { Place } from '../navigation.ts';
import type { Site } from '../../model/site.ts';
import { getCustomStyles } from './custom-styles.ts';
import { getNavigation } from './navigation.ts';
import { getSite } from './site.ts';

/** The properties that the layout takes on every page. */
export async function getLayoutProps(): Promise<{
  site: Site;
  navigation: Place[];
  hasCustomStyles: boolean;
}> {
  return {
    site: getSite(),
    navigation: await getNavigation(),
    hasCustomStyles: getCustomStyles() !== undefined,
  };
}
