import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAppearance } from '../../src/catalogue/check-appearance.ts';
import { ContentError, type ContentIssue } from '../../src/catalogue/content-error.ts';
import { readAddresses } from '../../src/catalogue/read-addresses.ts';
import { readStrings } from '../../src/catalogue/read-strings.ts';
import { parsePages, reservedNames, type CustomPage } from '../../src/catalogue/read-pages.ts';
import { readSite, readSiteText, readValidSettings } from '../../src/catalogue/read-site.ts';
import { readTopicCorrections } from '../../src/catalogue/read-topic-corrections.ts';
import { checkStyles } from '../../src/outputs/citations/check-styles.ts';
import { listInternalLinks } from './internal-links.ts';
import { checkLinksBeforeRendering } from './links-before-rendering.ts';

const publicDir = fileURLToPath(new URL('../../public', import.meta.url));

/** All problems with the maintainer's settings, pages, styles and images that can be found before the papers are read. */
export function checkSettings(content: string): ContentIssue[] {
  const readers = [readSite, readTopicCorrections, readStrings];
  const issues = [
    ...readers.flatMap((read) => issuesOf(() => void read(content))),
    ...issuesOf(() => checkSite(content)),
  ];
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** Checks what the valid settings refer to: pages, images, citation styles. */
function checkSite(content: string): ContentIssue[] {
  const [yaml, site] = [readSiteText(content), readValidSettings(content)];
  const { pages, issues } = parsePages(content);
  const links = listInternalLinks(site, yaml, pages);
  return [
    ...issues,
    ...issuesOf(() => void checkAppearance(content, site, pages)),
    ...checkStyles(site.citationStyles, join(content, 'citation-styles'), yaml),
    ...checkLinksBeforeRendering(links, {
      pages: pages.map(({ id }) => id),
      firstSegments: listFirstSegments(content, pages),
      publicDir,
    }),
  ];
}

/** First segments of the site's current and former URLs. The conversion reports errors in the list of addresses. */
function listFirstSegments(content: string, pages: CustomPage[]): Set<string> {
  const ids = pages.map(({ id }) => id);
  const segments = new Set([...reservedNames, ...ids].map((path) => path.split('/')[0]!));
  issuesOf(() => {
    for (const address of readAddresses(content)?.keys() ?? [])
      segments.add(address.split('/')[0]!);
  });
  return segments;
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
