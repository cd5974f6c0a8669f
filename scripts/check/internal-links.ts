import type { ContentIssue } from '../../src/catalogue/content-error.ts';
import type { CustomPage } from '../../src/catalogue/read-pages.ts';
import { readYaml } from '../../src/model/files/yaml.ts';
import { toSitePath } from '../../src/model/page-links.ts';
import type { Site } from '../../src/model/site.ts';

/** A link or an image in the maintainer's pages or settings that refers to the site itself. */
export interface InternalLink {
  /** From the content folder. */
  file: string;
  line: number;
  /** The target as written. */
  href: string;
  /** The target’s path below the base path, with its fragment. */
  path: string;
}

/** The links and images of the maintainer's pages, the logo and the extra links of the navigation; `yaml` is the text of `site.yaml`. */
export function listInternalLinks(site: Site, yaml: string, pages: CustomPage[]): InternalLink[] {
  return [...listSettingsLinks(site, yaml), ...pages.flatMap(listPageLinks)];
}

function listSettingsLinks({ logo, navigation = [] }: Site, yaml: string): InternalLink[] {
  const { lineOf } = readYaml(yaml);
  const links = navigation.map((entry, index) => ({
    href: typeof entry === 'string' ? undefined : entry.href,
    path: ['navigation', index],
  }));
  return [{ href: logo, path: ['logo'] }, ...links].flatMap(({ href, path }) =>
    href?.startsWith('/')
      ? [{ file: 'site.yaml', line: lineOf(path), href, path: href.slice(1) }]
      : [],
  );
}

function listPageLinks({ file, urls }: CustomPage): InternalLink[] {
  return urls.flatMap(({ url: href, line, isImage }) => {
    // Images next to the page are checked when it is read.
    const path = isImage && !href.startsWith('/') ? undefined : toSitePath(href, file);
    return path === undefined ? [] : [{ file: `pages/${file}`, line, href, path }];
  });
}

/** The issue for a link whose target does not exist. */
export const toLinkIssue = ({ file, line, href }: InternalLink, hint?: string): ContentIssue => ({
  code: 'link-broken',
  file,
  line,
  message: `Page or file not found: ${href}.`,
  hint:
    hint ??
    'Write the path on the site, without the base path: /papers/. Link your own pages by file: team.md.',
});
