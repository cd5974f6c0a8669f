import type { NamedLink } from '../navigation.ts';
import type { Site } from '../../model/site.ts';
import { getCustomStyles } from './custom-styles.ts';
import { getLanguageStyles } from './language-styles.ts';
import { getLimits } from './limits.ts';
import { getNavigation } from './navigation.ts';
import { getSite } from './site.ts';

/** The properties that every page passes to the layout. */
export async function getLayoutProps(): Promise<{
  site: Site;
  navigation: NamedLink[];
  hasLanguageStyles: boolean;
  hasCustomStyles: boolean;
  /** Whether the page contains the parts that only work with a script. */
  hasScriptParts: boolean;
  isBrief: boolean;
}> {
  const { hasScriptParts, isBrief } = getLimits();
  return {
    site: getSite(),
    navigation: await getNavigation(),
    hasLanguageStyles: getLanguageStyles() !== '',
    hasCustomStyles: getCustomStyles() !== undefined,
    hasScriptParts,
    isBrief,
  };
}
