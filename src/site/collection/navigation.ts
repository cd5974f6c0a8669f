import { arrangeNavigation, type NamedLink } from '../navigation.ts';
import { toNavigationPages } from '../../model/page.ts';
import { paths } from '../../model/paths.ts';
import { getFacets } from './facets.ts';
import { hasOverview } from './overview.ts';
import { once } from './once.ts';
import { getCustomPages } from './pages.ts';
import { getSite } from './site.ts';
import { message } from '../../i18n/message.ts';

/** The main navigation: digests, papers, the facets, the overview, the maintainer's pages. */
export const getNavigation: () => Promise<NamedLink[]> = once(async () => {
  const facets = await getFacets();
  const pages = await getCustomPages();
  const { navigation: entries } = getSite();
  const links = [
    { name: message('digests'), path: paths.digests() },
    { name: message('papers'), path: paths.papers() },
    ...facets.map(({ name, slug }) => ({ name, path: paths.facet(slug) })),
    ...((await hasOverview()) ? [{ name: message('overview'), path: paths.overview() }] : []),
    ...(entries ? pages : toNavigationPages(pages)).map(({ id, data }) => ({
      name: data.title,
      path: paths.page(id),
    })),
  ];
  return entries ? arrangeNavigation(links, entries) : links;
});
