import type { Name, Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { formatName } from '../../model/names/format-name.ts';
import { plainLine } from '../../text/views.ts';
import { urlsOf, orcidUrl } from '../../model/identifiers.ts';
import { withoutEmpty } from '../../model/without-empty.ts';

/**
 * The paper in schema.org's terms (https://schema.org/ScholarlyArticle). The abstract is on the page and not repeated here; a digest's
 * day is never `datePublished`. `page` is the page's absolute URL.
 */
export function scholarlyArticle(paper: Paper, page?: string): object {
  return withoutEmpty({
    '@type': (paper.type && schemaTypes[paper.type]) ?? 'ScholarlyArticle',
    '@id': page,
    url: page,
    headline: plainLine(paper.title),
    author: paper.author?.map(person),
    editor: paper.editor?.map(person),
    datePublished: paper.issued,
    inLanguage: paper.language,
    isPartOf: container(paper),
    pagination: paper.page,
    publisher: paper.publisher && { '@type': 'Organization', name: cleanLine(paper.publisher) },
    identifier: identifiers(paper),
    sameAs: urlsOf(paper),
    keywords: paper.keyword?.map(cleanLine),
    award: paper.award?.map(cleanLine),
  });
}

const schemaTypes: Partial<Record<NonNullable<Paper['type']>, string>> = {
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  report: 'Report',
  software: 'SoftwareSourceCode',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/** A name without parts has no type, because it can belong to a person or a group. */
function person(name: Name): object {
  return withoutEmpty({
    '@type': name.family ? 'Person' : undefined,
    '@id': name.orcid && orcidUrl(name.orcid),
    name: cleanLine(formatName(name)),
    affiliation: name.affiliation && {
      '@type': 'Organization',
      name: cleanLine(name.affiliation),
    },
  });
}

function container(paper: Paper): object | undefined {
  const name = paper['container-title'];
  if (name === undefined) return undefined;
  const isPeriodical = Boolean(paper.type?.startsWith('article-') || paper.ISSN || paper.issue);
  const whole = withoutEmpty({
    '@type': isPeriodical ? 'Periodical' : 'CreativeWork',
    name: cleanLine(name),
    issn: isPeriodical ? paper.ISSN : undefined,
  });
  const volume = isPeriodical && paper.volume;
  const inVolume = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: whole }
    : whole;
  return isPeriodical && paper.issue
    ? { '@type': 'PublicationIssue', issueNumber: paper.issue, isPartOf: inVolume }
    : inVolume;
}

function identifiers({ DOI, arxiv }: Paper): object[] {
  return Object.entries({ DOI, arXiv: arxiv })
    .filter(([, value]) => value !== undefined)
    .map(([propertyID, value]) => ({ '@type': 'PropertyValue', propertyID, value }));
}
