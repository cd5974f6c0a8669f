import type { FileExplanation } from './explanation.ts';
import { entry } from './texts.ts';

const page = (body: string) => `---\ntitle: Team\n---\n\n${body}\n`;

const picture = { words: 'A picture.', bytes: () => Buffer.from('GIF89a') };

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>\n`;

const style = (
  bibliography: string,
) => `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>Mine</title><id>mine</id><updated>2025-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>${bibliography}
</style>
`;

/** Problems with settings and pages. */
export const settingsExplanations = {
  'settings-invalid': {
    text: 'A setting is misspelt, has a wrong value or is not valid YAML. [settings.md](settings.md) lists all settings. This also applies to `topics.yaml`, `sources.yaml` and the `.yaml` files of digests.',
    broken: { 'site.yaml': 'titel: Papers\n' },
    corrected: { 'site.yaml': 'title: Papers\n' },
  },
  'settings-ignored': {
    text: '`site.yaml`, `topics.yaml`, `strings.yaml` and `sources.yaml` are read only under these names. This file would be ignored.',
    broken: { 'site.yml': 'title: Papers\n' },
    corrected: { 'site.yaml': 'title: Papers\n' },
  },
  'topic-unused': {
    text: '`topics.yaml` renames, joins, hides or adds a topic that no paper mentions.',
    broken: { 'digests/a.bib': entry, 'topics.yaml': 'hide: [Alfa]\n' },
    corrected: { 'digests/a.bib': entry, 'topics.yaml': 'hide: [Alpha]\n' },
  },
  'navigation-unknown': {
    text: '`navigation` can contain pages of the site, your own pages and links. No page has this name.',
    broken: { 'site.yaml': 'navigation: [paper, topics]\n' },
    corrected: { 'site.yaml': 'navigation: [papers, topics]\n' },
  },
  'style-unknown': {
    text: 'A style in `citationStyles` is neither built in nor in `content/citation-styles/`.',
    broken: { 'site.yaml': 'citationStyles: [my-journal]\n' },
    corrected: { 'site.yaml': 'citationStyles: [apa]\n' },
  },
  'style-invalid': {
    text: 'A `.csl` file is not well-formed, has no bibliography, or cannot be used by the citation processor.',
    broken: { 'citation-styles/mine.csl': style('') },
    corrected: {
      'citation-styles/mine.csl': style(
        '\n  <bibliography><layout><text variable="title"/></layout></bibliography>',
      ),
    },
  },
  'page-invalid': {
    text: 'The front matter of a page in `content/pages/` is missing or wrong.',
    broken: { 'pages/team.md': '---\ntitel: Team\n---\n\nWe.\n' },
    corrected: { 'pages/team.md': page('We.') },
  },
  'page-address-taken': {
    text: 'The site already has a page with this URL, or two of your files would have the same URL.',
    broken: { 'pages/search.md': page('How to search.') },
    corrected: { 'pages/how-to-search.md': page('How to search.') },
  },
  'image-missing': {
    text: 'An image in a page does not exist, or the file is not an image.',
    broken: { 'pages/team.md': page('![The team](team.png)') },
    corrected: { 'pages/team.md': page('![The team](team.png)'), 'pages/team.png': picture },
  },
  'svg-script': {
    text: 'An SVG next to a page is published as it is. A visitor who opens it would run the scripts in it on your site, so an SVG with scripts, event handlers, `javascript:` URLs, declared entities or invalid XML is refused. Files in `public/` are not checked.',
    broken: {
      'pages/team.md': page('![The team](team.svg)'),
      'pages/team.svg': drawing('<script>alert(1)</script>'),
    },
    corrected: {
      'pages/team.md': page('![The team](team.svg)'),
      'pages/team.svg': drawing('<circle r="9"/>'),
    },
  },
  'link-broken': {
    text: 'The target of a link or image in a page or in `site.yaml` does not exist on the built site.',
    broken: { 'pages/team.md': page('[All papers](/paper/)') },
    corrected: { 'pages/team.md': page('[All papers](/papers/)') },
  },
  'anchor-missing': {
    text: 'The page exists, but has no heading with the name after `#`.',
    broken: { 'pages/team.md': page('[Members](#people)\n\n## Members') },
    corrected: { 'pages/team.md': page('[Members](#members)\n\n## Members') },
  },
  'address-off-site': {
    text: 'Pages load nothing from other sites, because that would tell those sites who reads what. The Content-Security-Policy blocks it.',
    broken: { 'pages/team.md': page('![The team](https://example.org/team.png)') },
    corrected: { 'pages/team.md': page('![The team](team.png)'), 'pages/team.png': picture },
  },
  'url-root-relative': {
    text: 'A URL in `custom.css` that starts with `/` does not include the base path of the site.',
    broken: { 'custom.css': 'h1 {\n  background: url(/paper.png);\n}\n' },
    corrected: { 'custom.css': 'h1 {\n  background: url(paper.png);\n}\n' },
  },
  'comment-unmatched': {
    text: 'A comment in a digest’s `.yaml` file belongs to no paper of the digest.',
    broken: {
      'digests/a.bib': entry,
      'digests/a.yaml': 'comments:\n  alfa: Ada presents it.\n',
    },
    corrected: {
      'digests/a.bib': entry,
      'digests/a.yaml': 'comments:\n  alpha: Ada presents it.\n',
    },
  },
  'service-file-invalid': {
    text: '`npm run fetch` and `npm run enrich` save their state in `digests/.fetch.json`, `references/.enrich.json` and `references/enriched.json`. One of them is damaged.',
    broken: { 'digests/a.bib': entry, 'references/.enrich.json': '{"alpha":\n' },
    corrected: { 'digests/a.bib': entry, 'references/.enrich.json': null },
  },
} satisfies Record<string, FileExplanation>;
