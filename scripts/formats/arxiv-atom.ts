import { parseName } from '../../src/model/names/parse-name.ts';
import { cleanAbstract, cleanTitle, linksInComment } from './arxiv/paper.ts';
import type { Format } from './format.ts';
import { arxivOfHref, toArxivId } from './shared/identifiers.ts';
import { parsePartialDate } from './shared/partial-date.ts';
import { readXml, type XmlFormat } from './shared/read-xml.ts';
import { child, children, childText, textIn, type XmlElement } from './shared/xml-records.ts';

const format: XmlFormat = {
  records: ['entry'],
  elements: 'id published title summary author name affiliation doi link',
  words: 'href rel type alternate related text html application schemas atom',
};

/** A response of arXiv's API (https://info.arxiv.org/help/api/user-manual.html), or announcements as Atom. */
export const arxivAtom: Format = {
  name: 'arxiv-atom',
  description: 'arXiv: a response from its API (Atom)',
  reads: [
    'Entries with authors, affiliations, DOI, PDF, and code links from the comment.',
    'Private: all other elements, such as comments and categories.',
  ],
  extensions: ['.xml', '.atom'],
  detect: ({ text }) =>
    /<feed\b/.test(text.slice(0, 2000)) && /arxiv\.org/.test(text.slice(0, 20_000)) ? 0.95 : 0,
  parse: (source) => readXml(source, format, readEntry).toResult(),
};

function readEntry(entry: XmlElement) {
  const id = childText(entry, 'id') ?? '';
  const arxiv = arxivOfHref(id) ?? toArxivId(/oai:arXiv\.org:(.*)/i.exec(id)?.[1] ?? '');
  const link = (title: string) =>
    children(entry, 'link').find(({ attributes }) => attributes['title'] === title)?.attributes[
      'href'
    ];
  const journal = childText(entry, 'journal_ref');
  const pdf = link('pdf');
  return {
    title: cleanTitle(childText(entry, 'title')),
    abstract: cleanAbstract(textIn(child(entry, 'summary'))),
    fields: {
      type: 'article' as const,
      author: children(entry, 'author').flatMap(readAuthor),
      issued: parsePartialDate((childText(entry, 'published') ?? '').slice(0, 10)),
      DOI: childText(entry, 'doi'),
      arxiv,
      URL: children(entry, 'link').find(({ attributes }) => attributes['rel'] === 'alternate')
        ?.attributes['href'],
      links: [
        ...(pdf ? [{ rel: 'pdf' as const, href: pdf }] : []),
        ...linksInComment(childText(entry, 'comment')),
      ],
    },
    unreadFields: [
      ...(journal ? ['journal_ref'] : []),
      ...['comment', 'primary_category', 'updated'].filter((name) => child(entry, name)),
    ],
  };
}

function readAuthor(author: XmlElement) {
  const name = parseName(childText(author, 'name') ?? '');
  const affiliation = childText(author, 'affiliation');
  return name ? [{ ...name, ...(affiliation && { affiliation }) }] : [];
}
