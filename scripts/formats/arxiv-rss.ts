import { cleanAbstract, cleanTitle, readAuthorList } from './arxiv/paper.ts';
import type { Format } from './format.ts';
import { arxivOfHref } from './shared/identifiers.ts';
import { parsePartialDate } from './shared/partial-date.ts';
import { readXml, type XmlFormat } from './shared/read-xml.ts';
import { child, children, childText, textIn, type XmlElement } from './shared/xml-records.ts';

const format: XmlFormat = {
  records: ['item'],
  elements: 'title link description creator DOI',
  words: 'dc purl elements announce type new cross replace abstract p',
};

/** arXiv's daily announcements (https://info.arxiv.org/help/rss.html). Their day becomes the digest's date. */
export const arxivRss: Format = {
  name: 'arxiv-rss',
  description: 'arXiv: announcements (RSS)',
  reads: [
    'One day’s announcements. The day becomes the digest’s date.',
    'Private: all other elements, such as categories and affiliations.',
  ],
  extensions: ['.xml', '.rss'],
  detect: ({ text }) =>
    /<rss\b|<rdf:RDF\b/.test(text.slice(0, 2000)) && /arxiv\.org/i.test(text.slice(0, 20_000))
      ? 0.95
      : 0,
  parse(source) {
    const records = readXml(source, format, readItem);
    const day = /<(?:pubDate|dc:date)>([^<]*)</.exec(source.text)?.[1] ?? '';
    const date = parsePartialDate(day);
    return records.toResult(date ? { date } : {});
  },
};

function readItem(item: XmlElement) {
  const link = childText(item, 'link') ?? '';
  const creators = children(item, 'creator').map(textIn).join(', ');
  return {
    title: cleanTitle(childText(item, 'title')),
    abstract: cleanAbstract(textIn(child(item, 'description'))),
    fields: {
      type: 'article' as const,
      author: readAuthorList(creators),
      arxiv: arxivOfHref(link),
      DOI: childText(item, 'DOI'),
      URL: link,
    },
    unreadFields: ['category', 'announce_type', 'rights', 'guid', 'pubDate'].filter((name) =>
      child(item, name),
    ),
  };
}
