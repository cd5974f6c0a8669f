import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facets } from '../site/facets.ts';
import { readYaml } from '../model/files/yaml.ts';
import { isOffSite } from '../model/page-links.ts';
import type { Site } from '../model/site.ts';
import { suggestion } from '../text/edit-distance.ts';
import { ContentError, type ContentIssue } from './content-error.ts';
import type { OwnPage } from './read-pages.ts';
import { readText } from './read-text.ts';
import { readSiteText } from './read-site.ts';

/** Throws a `ContentError` for names in `navigation` that are no part of the site, and for addresses in `custom.css` that browsers would not load. */
export function checkLooks(contentDir: string, site: Site, pages: OwnPage[]): void {
  const issues = [...checkNavigation(contentDir, site, pages), ...checkStyles(contentDir)];
  if (issues.length > 0) throw new ContentError(issues);
}

function checkNavigation(contentDir: string, site: Site, pages: OwnPage[]): ContentIssue[] {
  const facetNames = facets.map(({ slug }) => slug);
  const known = ['digests', 'papers', 'overview', ...facetNames, ...pages.map(({ id }) => id)];
  return (site.navigation ?? []).flatMap((entry, index) => {
    if (typeof entry !== 'string' || known.includes(entry)) return [];
    const line = readYaml(readSiteText(contentDir)).lineOf(['navigation', index]);
    const message = `navigation: unknown page “${entry}”.`;
    return [
      {
        code: 'navigation-unknown',
        file: 'site.yaml',
        line,
        message,
        hint: suggestion(entry, known),
      },
    ];
  });
}

/** The maintainer's style sheet; `undefined` without one. */
export function readCustomStyles(contentDir: string): string | undefined {
  const path = join(contentDir, 'custom.css');
  return existsSync(path) ? readText(path) : undefined;
}

function checkStyles(contentDir: string): ContentIssue[] {
  const withoutComments = (readCustomStyles(contentDir) ?? '').replace(/\/\*.*?\*\//gs, (comment) =>
    comment.replace(/[^\n]/g, ''),
  );
  return withoutComments.split('\n').flatMap((text, index) => {
    const addresses = text.matchAll(/(?:url\(\s*['"]?|@import\s+['"])(?<address>[^'")\s]+)/gi);
    return [...addresses].flatMap(({ groups: { address = '' } = {} }) => {
      const issue = findProblem(address);
      return issue ? [{ file: 'custom.css', line: index + 1, ...issue }] : [];
    });
  });
}

function findProblem(address: string): Pick<ContentIssue, 'code' | 'message' | 'hint'> | undefined {
  if (/^data:/i.test(address)) return undefined;
  if (isOffSite(address))
    return {
      code: 'address-off-site',
      message: `${address} is on another site, and pages load nothing from other sites.`,
      hint: 'Save the file in public/ and write its path there: url(fonts/name.woff2).',
    };
  if (address.startsWith('/'))
    return {
      code: 'address-absolute',
      message: `${address} lacks the base path of the site.`,
      hint: `Remove the leading slash: ${address.slice(1)}`,
    };
  return undefined;
}
