import type { ContentIssue } from '../../src/catalogue/content-error.ts';
import type { CustomPage } from '../../src/catalogue/read-pages.ts';
import { readYaml } from '../../src/model/files/yaml.ts';
import { toSitePath } from '../../src/model/page-links.ts';
import type { Site } from '../../src/model/site.ts';

/** A link or an image of the maintainer's pages or settings that refers to the site. */
export interface InternalLink {
  /** From the content folder. */
  file: string;
  line: number;
  /** As written. */
  address: string;
  /** Below the base, with its fragment. */
  path: string;
}

/** The links and images of the maintainer's pages, the logo and the extra links of the navigation; `yaml` is the text of `site.yaml`. */
export function listInternalLinks(site: Site, yaml: string, pages: CustomPage[]): InternalLink[] {
  return [...listSettings(site, yaml), ...pages.flatMap(listPageLinks)];
}

function listSettings({ logo, navigation = [] }: Site, yaml: string): InternalLink[] {
  const { lineOf } = readYaml(yaml);
  const links = navigation.map((entry, index) => ({
    address: typeof entry === 'string' ? undefined : entry.href,
    path: ['navigation', index],
  }));
  return [{ address: logo, path: ['logo'] }, ...links].flatMap(({ address, path }) =>
    address?.startsWith('/')
      ? [{ file: 'site.yaml', line: lineOf(path), address, path: address.slice(1) }]
      : [],
  );
}

function listPageLinks({ file, addresses }: CustomPage): InternalLink[] {
  return addresses.flatMap(({ address, line, isImage }) => {
    // Images next to the page are checked when it is read.
    const path = isImage && !address.startsWith('/') ? undefined : toSitePath(address, file);
    return path === undefined ? [] : [{ file: `pages/${file}`, line, address, path }];
  });
}

/** A problem for a link whose target does not exist. */
export const missingPage = (
  { file, line, address }: InternalLink,
  hint?: string,
): ContentIssue => ({
  code: 'link-broken',
  file,
  line,
  message: `Page or file not found: ${address}.`,
  hint:
    hint ??
    'Write the path on the site, without the base path: /papers/. Link your own pages by file: team.md.',
});
