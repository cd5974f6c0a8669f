import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { writtenExports } from '../../outputs/exports/export-files.ts';
import { shardCount, shardFile, shardOf } from '../../outputs/exports/record-shards.ts';
import type { Crumb } from '../../outputs/metadata/breadcrumbs.ts';
import type { HeadMetadata } from '../../outputs/metadata/head.ts';
import { paperMetadata } from '../../outputs/metadata/paper-metadata.ts';
import { toAbsoluteUrl } from '../../outputs/metadata/site-identity.ts';
import { href, paths } from '../../model/paths.ts';
import { toEditUrl } from '../links.ts';
import { hasCitations } from './citations.ts';
import { toPaper } from './exports.ts';
import { getPaperSource, hasSource } from './ledgers.ts';
import { getPapers } from './papers.ts';
import { getSite } from './site.ts';
import { getSiteIdentity } from './site-identity.ts';
import { getLimits } from './limits.ts';

/** The files of one paper's exports. */
async function getPaperExports({ id }: CataloguePaper) {
  const formats = writtenExports('paper', (await getPapers()).length);
  return formats.map(({ label, mediaType, extension }) => ({
    label,
    mediaType,
    href: href(getSiteIdentity().base, paths.pageExport(paths.paper(id), extension)),
  }));
}

/** The metadata of a paper's page. */
export async function getPaperMetadata(
  paper: CataloguePaper,
  crumbs: Crumb[] = [],
): Promise<HeadMetadata> {
  const site = getSiteIdentity();
  const { metadata, descriptionLength } = getLimits();
  return paperMetadata(toPaper(paper), site, {
    crumbs,
    exports: await getPaperExports(paper),
    digests: paper.appearances.flatMap(
      ({ digest }) => toAbsoluteUrl(site, paths.digest(digest)) ?? [],
    ),
    detail: metadata,
    descriptionLength,
  });
}

/**
 * The source of a paper, as far as it may be shown, and the URL for editing the paper. If conversion logs do not contain the texts of papers, pages do
 * not link to the logs.
 */
export function getPaperOrigin({ id, file, appearances }: CataloguePaper) {
  const { repository, branch } = getSite();
  const digests = appearances.map((appearance) => appearance.digest);
  const digest = getLimits().sourceLines === 'all' ? digests.find(hasSource) : undefined;
  return {
    source: digest ? getPaperSource(digest, id) : undefined,
    ledger: digest && href(getSiteIdentity().base, paths.ledger(digest)),
    edit: repository && toEditUrl(repository, branch, `content/papers/${file}`),
  };
}

/** The properties of the cite panel on a paper's page. */
export async function getCitePanel(paper: CataloguePaper) {
  const { base } = getSiteIdentity();
  const { length } = await getPapers();
  const downloads = await getPaperExports(paper);
  const digest = paper.appearances[0]?.digest;
  const shards = shardCount(length);
  const record = href(base, paths.recordShard(shardFile(shardOf(paper.id, shards), shards)));
  return {
    paper: paper.id,
    citations: digest && (await hasCitations()) ? href(base, paths.citations(digest)) : undefined,
    bibtex: downloads[0]?.href ?? record,
    record: downloads[0] && record,
    downloads,
    missingFields: [
      ...(paper.author ? [] : (['authors'] as const)),
      ...(paper.issued ? [] : (['date'] as const)),
    ],
  };
}
