import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import type { HeadMetadata } from '../../../src/outputs/metadata/head.ts';
import { toJsonLd } from '../../../src/outputs/metadata/json-ld.ts';
import { paperMetadata } from '../../../src/outputs/metadata/paper-metadata.ts';
import type { SiteIdentity } from '../../../src/outputs/metadata/site-identity.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { barePaper, fullPaper } from '../exports/papers.ts';

const site: SiteIdentity = {
  title: 'Papers',
  language: 'en',
  url: 'https://ada.github.io',
  base: '/repo/',
};

function contents({ metaTags }: HeadMetadata, name: string): string[] {
  return metaTags.filter((tag) => (tag.name ?? tag.property) === name).map((tag) => tag.content);
}

test('A paper with authors has one Highwire tag for each fact', () => {
  const metadata = paperMetadata(fullPaper, site);
  const expected: Record<string, string[]> = {
    citation_title: ['Landmark Attention: O(n) Context for BERT & Co.'],
    citation_author: ['van der Meer, Anna Jr.', 'Erdős, Pál', 'Barnes and Noble,'],
    citation_publication_date: ['2023/05/25'],
    citation_conference_title: ['Advances in 100% Things'],
    citation_firstpage: ['12'],
    citation_lastpage: ['34'],
    citation_doi: ['10.1000/a_b'],
    citation_arxiv_id: ['2305.16300'],
    citation_public_url: ['https://example.org/a_b?c=%20d'],
    citation_abstract_html_url: ['https://ada.github.io/repo/papers/landmark-attention/'],
    citation_pdf_url: ['https://example.org/a.pdf'],
    citation_keywords: ['attention; long, long context'],
    citation_journal_title: [],
  };
  for (const [name, values] of Object.entries(expected))
    assert.deepEqual(contents(metadata, name), values, name);
});

test('A paper without authors has no Highwire tag, and a paper without a date has no date anywhere', () => {
  const metadata = paperMetadata(barePaper, site);
  assert.equal(metadata.metaTags.filter(({ name }) => name?.startsWith('citation_')).length, 0);
  assert.deepEqual(contents(metadata, 'z:itemType'), ['document']);
  assert.doesNotMatch(JSON.stringify(metadata), /datePublished|publication_date/);
});

const containers: [type: Paper['type'], tag: string][] = [
  ['article-journal', 'citation_journal_title'],
  ['paper-conference', 'citation_conference_title'],
  ['chapter', 'citation_inbook_title'],
  [undefined, 'citation_journal_title'],
];

for (const [type, tag] of containers) {
  test(`The container of a ${type ?? 'paper of unknown type'} is only in ${tag}`, () => {
    const metadata = paperMetadata({ ...fullPaper, type }, site);
    const titles = metadata.metaTags.filter(({ name }) =>
      /_(journal|conference|inbook)_title$/.test(name ?? ''),
    );
    assert.deepEqual(
      titles.map(({ name }) => name),
      [tag],
    );
  });
}

const zotero: [why: string, paper: Partial<Paper>, tags: Record<string, string>][] = [
  [
    'the proceedings and the place',
    { publisher: undefined },
    {
      'z:itemType': 'conferencePaper',
      'z:publicationTitle': 'Advances in 100% Things',
      'z:place': 'New Orleans',
    },
  ],
  [
    'a preprint with its number',
    { type: 'article', 'container-title': undefined, publisher: undefined },
    { 'z:itemType': 'preprint', 'z:publisher': 'arXiv', 'z:archiveID': 'arXiv:2305.16300' },
  ],
  [
    'the kind of a thesis',
    { type: 'thesis', genre: 'PhD thesis', 'event-place': undefined, 'publisher-place': 'Bonn' },
    { 'z:itemType': 'thesis', 'z:type': 'PhD thesis', 'z:place': 'Bonn' },
  ],
  [
    'the website of a web page',
    { type: 'webpage' },
    { 'z:itemType': 'webpage', 'z:publicationTitle': 'Advances in 100% Things' },
  ],
  [
    'a preprint without authors',
    { type: 'article', author: undefined, URL: undefined, DOI: undefined, volume: undefined },
    {
      'z:itemType': 'preprint',
      'z:date': '2023-05-25',
      'z:pages': '12-34',
      'z:publisher': 'Curran & Sons',
      'z:archiveID': 'arXiv:2305.16300',
    },
  ],
  ['no field that Highwire has', { type: 'article-journal' }, { 'z:itemType': 'journalArticle' }],
  [
    'all fields of a paper without authors',
    { type: 'article-journal', author: undefined },
    {
      'z:itemType': 'journalArticle',
      'z:date': '2023-05-25',
      'z:publicationTitle': 'Advances in 100% Things',
      'z:volume': '36',
      'z:pages': '12-34',
      'z:publisher': 'Curran & Sons',
      'bibo:doi': '10.1000/a_b',
      'z:url': 'https://example.org/a_b?c=%20d',
    },
  ],
];

for (const [why, more, expected] of zotero) {
  test(`The tags for Zotero have ${why}`, () => {
    const { metaTags } = paperMetadata({ ...fullPaper, ...more }, site);
    const zoteroTags = metaTags.filter(({ name }) => /^(?:z|bibo):/.test(name ?? ''));
    assert.deepEqual(
      zoteroTags.map(({ name, content }) => [name, content]).sort(),
      Object.entries(expected).sort(),
    );
  });
}

test('The JSON-LD has what is known, without the abstract', () => {
  const [article] = paperMetadata(fullPaper, site).jsonLd as [Record<string, unknown>];
  assert.equal(article['@type'], 'ScholarlyArticle');
  assert.equal(article.datePublished, '2023-05-25');
  assert.deepEqual(article.sameAs, [
    'https://doi.org/10.1000/a_b',
    'https://arxiv.org/abs/2305.16300',
    'https://example.org/a_b?c=%20d',
  ]);
  assert.deepEqual(article.author, [
    { '@type': 'Person', name: 'Anna van der Meer Jr.' },
    { '@type': 'Person', '@id': 'https://orcid.org/0000-0002-1825-0097', name: 'Pál Erdős' },
    { name: 'Barnes and Noble' },
  ]);
  assert.doesNotMatch(JSON.stringify(article), /50%/);
});

test('Each URL of the paper is given only once', () => {
  const paper = { ...fullPaper, URL: 'https://doi.org/10.1000/a_b', arxiv: undefined };
  const [article] = paperMetadata(paper, site).jsonLd as [Record<string, unknown>];
  assert.deepEqual(article.sameAs, ['https://doi.org/10.1000/a_b']);
});

test('No text can end the JSON-LD script', () => {
  const title = '</script><script>alert(1)</script><!-- & "';
  const text = toJsonLd({ headline: title });
  const fragment = parseFragment(`<script type="application/ld+json">${text}</script>`);
  assert.equal(fragment.childNodes.length, 1);
  assert.equal((JSON.parse(text) as { headline: string }).headline, title);
});

test('Signposting leads to the citation, the authors, the files and the collections', () => {
  const { links } = paperMetadata(fullPaper, site, {
    exports: [{ href: '/repo/x.bib', mediaType: 'application/x-bibtex', label: 'BibTeX' }],
    digests: ['https://ada.github.io/repo/digests/d/'],
  });
  assert.deepEqual(
    links.map(({ rel, href }) => `${rel} ${href}`),
    [
      'canonical https://ada.github.io/repo/papers/landmark-attention/',
      'cite-as https://doi.org/10.1000/a_b',
      'type https://schema.org/AboutPage',
      'type https://schema.org/ScholarlyArticle',
      'author https://orcid.org/0000-0002-1825-0097',
      'describedby /repo/x.bib',
      'item https://example.org/a.pdf',
      'collection https://ada.github.io/repo/digests/d/',
    ],
  );
});

test('Without the URL of the site, there are no absolute URLs', () => {
  const { links, metaTags, jsonLd } = paperMetadata(barePaper, { ...site, url: undefined });
  assert.deepEqual(
    links.map(({ rel }) => rel),
    ['type', 'type'],
  );
  assert.equal(
    metaTags.some(({ property }) => property === 'og:url' || property === 'og:image'),
    false,
  );
  assert.equal('url' in jsonLd[0]!, false);
});

const levels: [detail: 'brief' | 'minimal', properties: string[], links: number][] = [
  ['brief', ['og:title', 'og:description', 'og:image'], 1],
  ['minimal', ['og:title', 'og:description'], 0],
];

for (const [detail, properties, links] of levels)
  for (const paper of [fullPaper, { ...fullPaper, author: undefined }, barePaper]) {
    const who = paper.author ? 'with authors' : 'without authors';
    test(`With ${detail} metadata, “${paper.title}” ${who} keeps what Google Scholar, Zotero and link previews read`, () => {
      const whole = paperMetadata(paper, site);
      const reduced = paperMetadata(paper, site, { detail });
      const repeated = /^(?:eprints\.abstract|citation_abstract_html_url)$/;
      const namedTags = ({ metaTags }: HeadMetadata) =>
        metaTags.flatMap(({ name, content }) => (name ? [`${name}=${content}`] : [])).sort();
      assert.deepEqual(
        namedTags(reduced),
        namedTags(whole).filter(
          (tag) => !repeated.test(tag.split('=')[0]!) && !/^twitter:/.test(tag),
        ),
      );
      for (const property of properties)
        assert.equal(
          reduced.metaTags.find((tag) => tag.property === property)?.content,
          whole.metaTags.find((tag) => tag.property === property)?.content,
          property,
        );
      assert.deepEqual(reduced.links, whole.links.slice(0, links));
    });
  }

/** What Zotero's translator "Embedded Metadata" and Google Scholar (title, an author, a date) need of a page, for each type. */
const neededTags: [type: Paper['type'], tags: string[]][] = [
  ['article-journal', ['citation_journal_title', 'z:itemType=journalArticle']],
  ['paper-conference', ['citation_conference_title', 'z:itemType=conferencePaper']],
  ['chapter', ['citation_inbook_title', 'z:itemType=bookSection']],
  ['article', ['z:itemType=preprint', 'z:archiveID', 'z:publisher']],
  ['thesis', ['citation_dissertation_institution', 'z:itemType=thesis']],
  ['report', ['citation_technical_report_institution', 'z:itemType=report']],
];

for (const [type, tags] of neededTags)
  test(`With minimal metadata, a paper of type ${type} has the tags that Google Scholar and Zotero need`, () => {
    const { metaTags } = paperMetadata({ ...fullPaper, type, publisher: 'Springer' }, site, {
      detail: 'minimal',
      descriptionLength: 0,
    });
    const namesAndContents = metaTags.flatMap(({ name, content }) => [name, `${name}=${content}`]);
    const everywhere = ['title', 'author', 'publication_date', 'doi', 'pdf_url', 'keywords'];
    for (const tag of [...everywhere.map((name) => `citation_${name}`), ...tags])
      assert.ok(namesAndContents.includes(tag), tag);
  });
