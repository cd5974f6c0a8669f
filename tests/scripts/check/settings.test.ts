import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listInternalLinks } from '../../../scripts/check/internal-links.ts';
import { checkPageLinks } from '../../../scripts/check/links-before-rendering.ts';
import { parsePages } from '../../../src/catalogue/read-pages.ts';
import { readValidSettings } from '../../../src/catalogue/read-site.ts';
import { ContentFolder } from '../convert/content-folder.ts';

const yaml = `titel: Papers
accent: red
logo: /no.svg
citationStyles: [my-journal, apa]
navigation: [paper, papers]
`;
const team = `---
titel: Team
---
`;
const about = `---
title: About
---
![a](/no.png) [b](nobody.md) [c](missing/) [d](/feed.xml) ![e](/favicon.svg) [f](about.md#x)
![g](beside.png)
`;

test('a conversion reports all problems of settings, pages, logo, links to files and citation styles at once', () => {
  using folder = new ContentFolder({
    'site.yaml': yaml,
    'topics.yaml': 'hid: [A]\n',
    'strings.yaml': 'nothing: x\n',
    'custom.css': 'h1 { background: url(/a.png) }\n',
    'pages/about.md': about,
    'pages/team.md': team,
  });
  const { problems } = folder.convert();
  assert.deepEqual(problems.map(({ code, file, line }) => `${file}:${line} ${code}`).sort(), [
    'custom.css:1 url-root-relative',
    'pages/about.md:4 link-broken',
    'pages/about.md:4 link-broken',
    'pages/about.md:5 image-missing',
    'pages/team.md:2 page-invalid',
    'pages/team.md:2 page-invalid',
    'site.yaml:1 settings-invalid',
    'site.yaml:2 settings-invalid',
    'site.yaml:3 link-broken',
    'site.yaml:4 style-unknown',
    'site.yaml:5 navigation-unknown',
    'strings.yaml:1 settings-invalid',
    'topics.yaml:1 settings-invalid',
  ]);
});

describe('links of the maintainer’s pages to pages of the site', () => {
  const addresses = ['papers/', 'papers/1810.04805/', 'papers/gr%C3%BC%C3%9Fe/', 'team/'];
  for (const [link, hint] of [
    ['/papers/', undefined],
    ['/papers/1810.04805/#abstract', undefined],
    ['/papers/grüße/', undefined],
    ['/papers.bib', undefined],
    ['team/', undefined],
    ['/', undefined],
    ['/papers/1810.0480/', 'Did you mean “/papers/1810.04805/”?'],
    ['/papres/', 'Did you mean “/papers/”?'],
    ['/papers', 'Did you mean “/papers/”?'],
    ['/nothing-like-it/', /^Write the path on the site/],
  ] as const)
    test(`such as ${link} are ${hint === undefined ? 'not reported' : 'reported'}`, () => {
      using folder = new ContentFolder({ 'pages/a.md': `---\ntitle: A\n---\n[a](<${link}>)\n` });
      const { pages } = parsePages(folder.path);
      const links = listInternalLinks(readValidSettings(folder.path), '', pages);
      // A link from a page is relative to the page: a/team/.
      const issues = checkPageLinks(links, [...addresses, 'a/', 'a/team/']);
      if (hint === undefined) assert.deepEqual(issues, []);
      else
        assert.match(
          issues[0]?.hint ?? '',
          typeof hint === 'string' ? new RegExp(hint.replace(/[?]/, '\\?')) : hint,
        );
      assert.ok(issues.every(({ line }) => line === 4));
    });
});
