import { cleanLine } from '../../text/clean-text.ts';
import { plain, plainLine } from '../../text/views.ts';
import { paths } from '../../model/paths.ts';
import type { Paper } from '../../model/paper.ts';
import { breadcrumbList, type Crumb } from './breadcrumbs.ts';
import { describe } from './describe.ts';
import type { HeadMetadata } from './head.ts';
import { highwireTags } from './highwire.ts';
import { openGraph } from './open-graph.ts';
import { scholarlyArticle } from './scholarly-article.ts';
import { signposting, type ExportLink } from './signposting.ts';
import { address, type SiteIdentity } from './site-identity.ts';
import { zoteroTags } from './zotero.ts';

interface Options {
  /** Breadcrumbs from the home page; the page itself last. */
  crumbs?: Crumb[];
  /** Exports of this paper alone. */
  exports?: ExportLink[] | undefined;
  /** Absolute addresses of its digests. */
  digests?: string[] | undefined;
  /**
   * Whether the whole abstract is in the head too: Zotero takes it from there before it takes the cut description. Large collections save
   * its bytes. Default: yes.
   */
  hasAbstract?: boolean;
}

/** The metadata of a paper's page. */
export function paperMetadata(
  paper: Paper,
  site: SiteIdentity,
  options: Options = {},
): HeadMetadata {
  const { crumbs = [], exports, digests, hasAbstract = true } = options;
  const path = paths.paper(paper.id);
  const page = address(site, path);
  const title = plainLine(paper.title);
  const abstract = paper.abstract ? cleanLine(plain(paper.abstract)) : '';
  const description = describe(abstract);
  return {
    metaTags: [
      ...(description ? [{ name: 'description', content: description }] : []),
      ...highwireTags(paper, page),
      ...zoteroTags(paper),
      ...(abstract && hasAbstract ? [{ name: 'eprints.abstract', content: abstract }] : []),
      ...openGraph({ title, description, path, type: 'article' }, site),
    ],
    links: [
      ...(page ? [{ rel: 'canonical', href: page }] : []),
      ...signposting(paper, { exports, digests }),
    ],
    jsonLd: [scholarlyArticle(paper, page), ...breadcrumbList(crumbs)],
  };
}
