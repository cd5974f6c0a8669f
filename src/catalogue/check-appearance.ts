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
  const pageNames = ['digests', 'papers', 'overview', ...facetNames, ...pages.map(({ id }) => id)];
  return (site.navigation ?? []).flatMap((entry, index) => {
    if (typeof entry !== 'string' || pageNames.includes(entry)) return [];
    const line = readYaml(readSiteText(contentDir)).lineOf(['navigation', index]);
    const message = `navigation: unknown page “${entry}”.`;
    return [
      {
        code: 'navigation-unknown',
        file: 'site.yaml',
        line,
        message,
        hint: suggestion(entry, pageNames),
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
    findUrls(decodeEscapes(text)).flatMap((url) => {
      const issue = findProblem(url);
      return issue ? [{ file: 'custom.css', line: index + 1, ...issue }] : [];
    }),
  );
}

/** The URLs that browsers load: those in `url(…)` and `src(…)`, and also quoted ones after `@import` and in `image-set(…)`. */
function findUrls(css: string): string[] {
  const sets = [...css.matchAll(/image-set\([^;{}]*/gi)].flatMap(([set]) => [
    ...set.matchAll(/(?<!(?:url|src)\(\s*)["'](?<url>[^"']+)["']/gi),
  ]);
  const others = css.matchAll(/(?:(?:url|src)\(\s*['"]?|@import\s*['"])(?<url>[^'")\s]+)/gi);
  return [...sets, ...others].map(({ groups }) => groups?.['url'] ?? '');
}

/** CSS allows an escape sequence for any character of a word or string: `\75rl(…)` is `url(…)`. */
const decodeEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, letter: string) => {
    const point = parseInt(code ?? '', 16);
    return code === undefined ? letter : point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });

function findProblem(url: string): Pick<ContentIssue, 'code' | 'message' | 'hint'> | undefined {
  if (/^data:/i.test(url)) return undefined;
  if (isOffSite(url))
    return {
      code: 'address-off-site',
      message: `${url} is on another site, and pages load nothing from other sites.`,
      hint: 'Save the file in public/ and write its path there: url(fonts/name.woff2).',
    };
  if (url.startsWith('/'))
    return {
      code: 'url-root-relative',
      message: `${url} lacks the base path of the site.`,
      hint: `Remove the leading slash: ${url.slice(1)}`,
    };
  return undefined;
}
