import { toOrcid } from './shared/identifiers.ts';
import type { Name } from '../../src/model/paper.ts';
import type { DigestMetadata } from '../../src/model/ledger.ts';
import { anthologyUrl } from '../../src/model/identifiers.ts';
import { anthologyId } from './acl-anthology/anthology-id.ts';
import { linksOf } from './acl-anthology/links.ts';
import type { Format } from './format.ts';
import type { Fields } from './shared/clean-fields.ts';
import { toLanguageTag } from './shared/language-tag.ts';
import { toMixedText } from './shared/mixed-text.ts';
import { monthNumber, toPartialDate } from './shared/partial-date.ts';
import { readXml, type XmlFormat } from './shared/read-xml.ts';
import { child, children, childText, textIn, type XmlElement } from './shared/xml-records.ts';

const format: XmlFormat = {
  records: ['meta', 'paper'],
  elements:
    'title abstract author editor first last affiliation pages url doi attachment video revision erratum award pwccode pwcdataset language year month retracted removed i b tex-math fixed-case span sup sub',
  words: 'id type href tag orcid additional true false',
  decode: (line) => line.replace(/<\/?fixed-case>| hash="[\da-f]{1,8}"/g, ''),
};

/** The Anthology's own data files (https://github.com/acl-org/acl-anthology, data/xml): a collection of volumes of papers. */
export const aclAnthology: Format = {
  name: 'acl-anthology',
  description: 'ACL Anthology XML: a collection with its volumes',
  reads: [
    'All papers of all volumes of a file, with editors, DOIs, PDFs, videos, code, data sets, attachments, revisions, errata, awards and retractions. The id is the Anthology’s. Front matter is left out.',
    'Private: all other elements and attributes.',
  ],
  extensions: ['.xml'],
  detect: ({ text }) =>
    /<collection\s+id=/.test(text.slice(0, 4000)) && /<volume\b/.test(text.slice(0, 20_000))
      ? 1
      : 0,
  parse(source) {
    const volumeMetas: XmlElement[] = [];
    const records = readXml(source, format, (element, ancestors) => {
      if (element.name === 'paper') return readPaper(element, ancestors, volumeMetas.at(-1));
      if (ancestors.at(-1)?.name === 'volume') volumeMetas.push(element);
      return undefined;
    });
    return records.toResult(volumeMetas.length === 1 ? toDigest(volumeMetas[0]) : {});
  },
};

/** If a file has only one volume, the digest gets that volume's title and date. */
function toDigest(volumeMeta: XmlElement | undefined): DigestMetadata {
  const title = toMixedText(child(volumeMeta, 'booktitle'));
  const date = dateOf(volumeMeta);
  return { ...(title && { title }), ...(date && { date }) };
}

function readPaper(paper: XmlElement, ancestors: XmlElement[], volumeMeta: XmlElement | undefined) {
  const [collection, volumeId] = ancestors.map(({ attributes }) => attributes['id'] ?? '');
  const id = anthologyId(collection ?? '', volumeId ?? '', paper.attributes['id'] ?? '');
  return {
    id,
    title: toMixedText(child(paper, 'title')),
    abstract: toMixedText(child(paper, 'abstract')),
    fields: { ...fieldsOfVolume(volumeMeta), ...fieldsOfPaper(paper, volumeMeta) },
    unreadFields: ['bibkey', 'mrf'].filter((name) => child(paper, name)),
  };
}

function fieldsOfVolume(volumeMeta: XmlElement | undefined): Fields {
  const journal = childText(volumeMeta, 'journal-title');
  return {
    type: journal ? 'article-journal' : 'paper-conference',
    'container-title': journal ?? toMixedText(child(volumeMeta, 'booktitle')),
    volume: childText(volumeMeta, 'journal-volume'),
    issue: childText(volumeMeta, 'journal-issue'),
    publisher: childText(volumeMeta, 'publisher'),
    'publisher-place': childText(volumeMeta, 'address'),
    ISBN: childText(volumeMeta, 'isbn'),
    issued: dateOf(volumeMeta),
    editor: children(volumeMeta, 'editor').map(toName),
  };
}

function fieldsOfPaper(paper: XmlElement, volumeMeta: XmlElement | undefined): Fields {
  const url = childText(paper, 'url');
  const retraction = child(paper, 'retracted') ?? child(paper, 'removed');
  const editors = children(paper, 'editor').map(toName);
  return {
    author: children(paper, 'author').map(toName),
    ...(editors.length > 0 && { editor: editors }),
    ...(childText(paper, 'year') && { issued: dateOf(paper) ?? dateOf(volumeMeta) }),
    page: childText(paper, 'pages'),
    DOI: childText(paper, 'doi'),
    URL: url && anthologyUrl(url),
    links: linksOf(paper),
    language: toLanguageTag(childText(paper, 'language') ?? ''),
    award: children(paper, 'award').map((award) => textIn(award).trim()),
    retracted: retraction && (textIn(retraction).trim() || 'Retracted'),
  };
}

/** Year and month; for a range (`June–July`), its first month. */
function dateOf(element: XmlElement | undefined): string | undefined {
  const year = childText(element, 'year');
  const month = monthNumber(/^[a-z]+/i.exec(childText(element, 'month') ?? '')?.[0] ?? '');
  return year && toPartialDate(year, month);
}

function toName(person: XmlElement): Name {
  const [given, family] = [childText(person, 'first'), childText(person, 'last')];
  const orcid = toOrcid(person.attributes['orcid'] ?? '');
  const affiliation = children(person, 'affiliation')
    .map((element) => textIn(element).trim())
    .join('; ');
  return {
    ...(given ? { given, family } : { literal: family }),
    ...(orcid && { orcid }),
    ...(affiliation && { affiliation }),
  };
}
