import { feedFormats } from '../feeds/index.ts';
import { href, paths } from '../paths.ts';
import { getSite } from './site.ts';
import { getSiteIdentity } from './site-identity.ts';

/** What the subscribe box needs: the newsletter, if there is one, and the collection's feeds, if the site's address is known. */
export function getSubscribe() {
  const { base, url } = getSiteIdentity();
  const feeds = feedFormats
    .filter(({ needsDates }) => !needsDates)
    .map(({ label, file }) => ({ label, href: href(base, paths.feed(paths.home(), file)) }));
  return { newsletter: getSite().newsletter, feeds: url ? feeds : [] };
}
