import type { Name } from '../../src/model/paper.ts';
import { cleanAbstract, linksInComment, readAuthorList } from './arxiv/paper.ts';
import type { Format } from './format.ts';
import { parsePartialDate } from './shared/partial-date.ts';
import { readXml, type XmlFormat } from './shared/read-xml.ts';
import { child, children, childText, textIn, type XmlElement } from './shared/xml-records.ts';

const format: XmlFormat = {
  records: ['record'],
  elements:
    'header metadata arXiv arXivRaw dc id created version date title authors author keyname forenames suffix affiliation abstract doi creator description identifier',
  words: 'oai v1 gmt purl elements',
};

/** arXiv's OAI-PMH (https://info.arxiv.org/help/oa/): its own metadata format, the raw one, and Dublin Core. */
export const arxivOai: Format = {
  name: 'arxiv-oai',
  description: 'arXiv: OAI-PMH records',
  reads: [
    'Records in arXiv’s own format, its raw format or Dublin Core; deleted records are skipped.',
    'Private: all other elements, such as submitters and comments.',
  ],
  extensions: ['.xml'],
  detect: ({ text }) =>
    /<OAI-PMH\b|<ListRecords\b/.test(text.slice(0, 3000)) && /arxiv/i.test(text.slice(0, 20_000))
      ? 1
      : 0,
  parse: (source) => readXml(source, format, readRecord).toResult(),
};

function readRecord(record: XmlElement) {
  const [metadata] = (child(record, 'metadata')?.children ?? []).filter(
    (node) => typeof node !== 'string',
  );
  if (!metadata || child(record, 'header')?.attributes['status'] === 'deleted') return undefined;
  return metadata.name === 'dc' ? readDublinCore(metadata) : readArxivMetadata(metadata);
}

function readArxivMetadata(metadata: XmlElement) {
  const authors = child(metadata, 'authors');
  const created =
    childText(metadata, 'created') ?? childText(children(metadata, 'version')[0], 'date');
  return {
    title: childText(metadata, 'title'),
    abstract: cleanAbstract(textIn(child(metadata, 'abstract'))),
    fields: {
      type: 'article' as const,
      author:
        children(authors, 'author').length > 0
          ? children(authors, 'author').map(toName)
          : readAuthorList(textIn(authors)),
      issued: parsePartialDate(created ?? '') ?? created,
      arxiv: childText(metadata, 'id'),
      DOI: childText(metadata, 'doi'),
      links: linksInComment(childText(metadata, 'comments')),
    },
    unreadFields: otherElements.filter((name) => child(metadata, name)),
  };
}

/** Elements that papers have no field for. */
const otherElements =
  'categories comments journal-ref license msc-class acm-class report-no updated submitter proxy'.split(
    ' ',
  );

function toName(author: XmlElement): Name {
  const [family, given, suffix] = [
    childText(author, 'keyname'),
    childText(author, 'forenames'),
    childText(author, 'suffix'),
  ];
  const affiliation = children(author, 'affiliation').map(textIn).join('; ');
  return {
    ...(given ? { given, family } : { literal: family }),
    ...(suffix && { suffix }),
    ...(affiliation && { affiliation }),
  };
}

function readDublinCore(metadata: XmlElement) {
  const texts = (name: string) => children(metadata, name).map((element) => textIn(element).trim());
  const dates = texts('date')
    .flatMap((date) => parsePartialDate(date) ?? [])
    .sort();
  const [abstract] = texts('description');
  const identifiers = texts('identifier');
  return {
    title: childText(metadata, 'title'),
    abstract: cleanAbstract(abstract),
    fields: {
      type: 'article' as const,
      author: texts('creator').flatMap((name) =>
        readAuthorList(name.replace(/^([^,]+), (.*)$/, '$2 $1')),
      ),
      issued: dates[0],
      URL: identifiers.find((identifier) => /arxiv\.org\/abs/.test(identifier)),
      DOI: identifiers.find((identifier) => /^doi:/i.test(identifier)),
    },
    unreadFields: ['subject', 'type', 'format', 'language'].filter((name) => child(metadata, name)),
  };
}
