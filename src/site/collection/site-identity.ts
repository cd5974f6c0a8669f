import type { SiteIdentity } from '../../outputs/metadata/site-identity.ts';
import { getSite } from './site.ts';

/** The site for metadata and feeds; its URL comes from the build's settings. */
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
