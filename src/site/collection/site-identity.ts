import type { SiteIdentity } from '../../outputs/metadata/site-identity.ts';
import { getSite } from './site.ts';

/** What metadata and feeds say of the site; where it lives comes from the build's own settings. */
export function getSiteIdentity(): SiteIdentity {
  const { title, description, language, licence } = getSite();
  const { SITE, BASE_URL } = import.meta.env;
  return {
    title,
    language,
    base: BASE_URL,
    ...(description && { description }),
    ...(licence && { licence }),
    ...(SITE && { url: SITE }),
  };
}
