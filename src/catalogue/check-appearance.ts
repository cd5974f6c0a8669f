import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facets } from '../site/facets.ts';
import { readYaml } from '../model/files/yaml.ts';
import { isOffSite } from '../model/page-links.ts';
import type { Site } from '../model/site.ts';
import { suggestion } from '../text/edit-distance.ts';
import { ContentError, type ContentIssue } from './content-error.ts';
import type { CustomPage } from './read-pages.ts';
import { readText } from './read-text.ts';
import { readSiteText } from './read-site.ts';

/** Throws a `ContentError` for names in `navigation` that are not pages of the site, and for URLs in `custom.css` that browsers would not load. */
export function checkAppearance(contentDir: string, site: Site, pages: CustomPage[]): void {
  const issues = [...checkNavigation(contentDir, site, pages), ...checkStyles(contentDir)];
  if (issues.length > 0) throw new ContentError(issues);
}

function checkNavigation(contentDir: string, site: Site, pages: CustomPage[]): ContentIssue[] {
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

/** The maintainer's style sheet; `undefined` if there is none. */
export function readCustomStyles(contentDir: string): string | undefined {
  const path = join(contentDir, 'custom.css');
  return existsSync(path) ? readText(path) : undefined;
}

function checkStyles(contentDir: string): ContentIssue[] {
  const css = readCustomStyles(contentDir) ?? '';
  const withoutComments = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ''));
  return withoutComments.split('\n').flatMap((text, index) =>
    findAddresses(decodeEscapes(text)).flatMap((address) => {
      const issue = findProblem(address);
      return issue ? [{ file: 'custom.css', line: index + 1, ...issue }] : [];
    }),
  );
}

/** URLs that browsers load: in `url(…)`, `src(…)`, and after `@import` and in `image-set(…)` also those that are only in quotes. */
function findAddresses(css: string): string[] {
  const sets = [...css.matchAll(/image-set\([^;{}]*/gi)].flatMap(([set]) => [
    ...set.matchAll(/(?<!(?:url|src)\(\s*)["'](?<address>[^"']+)["']/gi),
  ]);
  const others = css.matchAll(/(?:(?:url|src)\(\s*['"]?|@import\s*['"])(?<address>[^'")\s]+)/gi);
  return [...sets, ...others].map(({ groups }) => groups?.['address'] ?? '');
}

/** CSS allows a character as its code in every word and string: `\75rl(…)` is `url(…)`. */
const decodeEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, letter: string) => {
    const point = parseInt(code ?? '', 16);
    return code === undefined ? letter : point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });

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
      code: 'url-root-relative',
      message: `${address} lacks the base path of the site.`,
      hint: `Remove the leading slash: ${address.slice(1)}`,
    };
  return undefined;
}
