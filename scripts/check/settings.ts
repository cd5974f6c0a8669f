import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLooks } from '../../src/catalogue/check-looks.ts';
import { ContentError, type ContentIssue } from '../../src/catalogue/content-error.ts';
import { readAddresses } from '../../src/catalogue/read-addresses.ts';
import { readStrings } from '../../src/catalogue/read-messages.ts';
import { parsePages, reserved, type OwnPage } from '../../src/catalogue/read-pages.ts';
import { readSite, readSiteText, readValidSettings } from '../../src/catalogue/read-site.ts';
import { readTopicCorrections } from '../../src/catalogue/read-topic-corrections.ts';
import { checkStyles } from '../../src/outputs/citations/check-styles.ts';
import { listOwnLinks } from './own-links.ts';
import { checkOwnFiles } from './planned-links.ts';

const publicDir = fileURLToPath(new URL('../../public', import.meta.url));

/** All problems of the maintainer's settings, pages, styles and images, as far as they are known before the papers are read. */
export function checkSettings(content: string): ContentIssue[] {
  const files = [readSite, readTopicCorrections, readStrings];
  const issues = [
    ...files.flatMap((read) => issuesOf(() => void read(content))),
    ...issuesOf(() => checkSite(content)),
  ];
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** What the valid settings refer to: pages, images, citation styles. */
function checkSite(content: string): ContentIssue[] {
  const [yaml, site] = [readSiteText(content), readValidSettings(content)];
  const { pages, issues } = parsePages(content);
  const links = listOwnLinks(site, yaml, pages);
  return [
    ...issues,
    ...issuesOf(() => void checkLooks(content, site, pages)),
    ...checkStyles(site.citationStyles, join(content, 'citation-styles'), yaml),
    ...checkOwnFiles(links, {
      pages: pages.map(({ id }) => id),
      places: listPlaces(content, pages),
      publicDir,
    }),
  ];
}

/** First parts of the addresses that the site has or had. A list of addresses with errors is reported by the conversion. */
function listPlaces(content: string, pages: OwnPage[]): Set<string> {
  const ids = pages.map(({ id }) => id);
  const places = new Set([...reserved, ...ids].map((path) => path.split('/')[0]!));
  issuesOf(() => {
    for (const address of readAddresses(content)?.keys() ?? []) places.add(address.split('/')[0]!);
  });
  return places;
}

/** The problems that a check returns or throws. */
function issuesOf(check: () => ContentIssue[] | void): ContentIssue[] {
  try {
    return check() ?? [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.issues;
  }
}
