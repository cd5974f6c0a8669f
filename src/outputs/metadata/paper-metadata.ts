import { cleanLine } from '../../text/clean-text.ts';
import { plain, plainLine } from '../../text/views.ts';
import { paths } from '../../model/paths.ts';
import type { Paper } from '../../model/paper.ts';
import { doiUrl } from '../../model/identifiers.ts';
import { breadcrumbList, type Crumb } from './breadcrumbs.ts';
import { truncateDescription } from './truncate-description.ts';
import type { HeadMetadata } from './head.ts';
import { highwireTags } from './highwire.ts';
import { openGraph, previewImageFile } from './open-graph.ts';
import { scholarlyArticle } from './scholarly-article.ts';
import { signposting, type FileLink } from './signposting.ts';
import { toAbsoluteUrl, type SiteIdentity } from './site-identity.ts';
import type { Limits } from '../../site/limits.ts';
import { zoteroTags } from './zotero.ts';

interface Options {
  /** Breadcrumbs from the home page; the page itself last. */
  crumbs?: Crumb[];
  /** Exports of this paper alone. */
  exports?: FileLink[] | undefined;
  /** Absolute URLs of its digests. */
  digests?: string[] | undefined;
  /**
   * `brief` leaves out repetitions: the whole abstract, which Zotero would prefer to the truncated description; JSON-LD and Signposting, which repeat
   * the Highwire tags and links; and OpenGraph tags that default to HTML's own. `minimal` also leaves out the preview image and the page's own URL.
   * Default: `full`.
   */
  detail?: Limits['metadata'];
  /** Characters of the abstract in the description; 0: no description. Default: 200. */
  descriptionLength?: number;
}

/** The metadata of a paper's page. */
export function paperMetadata(
  paper: Paper,
  site: SiteIdentity,
  options: Options = {},
): HeadMetadata {
  const { crumbs = [], exports, digests, detail = 'full', descriptionLength } = options;
  const path = paths.paper(paper.id);
  const page = toAbsoluteUrl(site, path);
  const title = plainLine(paper.title);
  const abstract = paper.abstract ? cleanLine(plain(paper.abstract)) : '';
  const description =
    descriptionLength === 0 ? '' : truncateDescription(abstract, descriptionLength);
  if (detail !== 'full') return briefMetadata(paper, site, { description, detail });
  return {
    metaTags: [
      ...(description ? [{ name: 'description', content: description }] : []),
      ...highwireTags(paper, page),
      ...zoteroTags(paper),
      ...(abstract ? [{ name: 'eprints.abstract', content: abstract }] : []),
      ...openGraph({ title, description, path, type: 'article' }, site),
    ],
    links: [
      ...(page ? [{ rel: 'canonical', href: page }] : []),
      ...signposting(paper, { exports, digests }),
    ],
    jsonLd: [scholarlyArticle(paper, page), ...breadcrumbList(crumbs)],
  };
}

/** The metadata of a paper's page without repetitions. One element can have both a name, for Highwire's vocabulary, and a property, for OpenGraph's. */
function briefMetadata(
  paper: Paper,
  site: SiteIdentity,
  { description, detail }: { description: string; detail: Limits['metadata'] },
): HeadMetadata {
  const isMinimal = detail === 'minimal';
  const page = isMinimal ? undefined : toAbsoluteUrl(site, paths.paper(paper.id));
  const picture = isMinimal ? undefined : toAbsoluteUrl(site, previewImageFile.path);
  const highwire = highwireTags(withoutDoiUrl(paper)).map((tag) =>
    tag.name === 'citation_title' ? { ...tag, property: 'og:title' } : tag,
  );
  return {
    metaTags: [
      ...(description
        ? [{ name: 'description', property: 'og:description', content: description }]
        : []),
      ...highwire,
      ...zoteroTags(paper),
      ...(highwire.length === 0 ? [{ property: 'og:title', content: plainLine(paper.title) }] : []),
      ...(picture ? [{ property: 'og:image', content: picture }] : []),
    ],
    links: page ? [{ rel: 'canonical', href: page }] : [],
    jsonLd: [],
  };
}

/** A paper without its `URL` if that is the URL of its DOI. */
function withoutDoiUrl(paper: Paper): Paper {
  const { URL: url, ...rest } = paper;
  return url !== undefined && paper.DOI !== undefined && url === doiUrl(paper.DOI) ? rest : paper;
}
