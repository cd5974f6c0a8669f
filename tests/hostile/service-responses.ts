import { json, xml, type Handler, type LoopbackResponse } from '../scripts/services/loopback.ts';

/** The title that a paper has in every response, so that it is recognised. */
export const titleOf = (index: number) => `Counting Sheep in Deep Sleep, Part ${index}`;
export const doiOf = (index: number) => `10.1000/sheep${index}`;
export const arxivIdOf = (index: number) => `2504.${10_000 + index}`;

/** As XML content, without the characters that XML 1.0 (§2.2) forbids. */
const toXml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Fields with these names, all with the same value. */
const fieldsWith = <Value>(names: string, value: Value) =>
  Object.fromEntries(names.split(' ').map((name) => [name, value]));

/** Crossref's record of a paper. */
const toWork = (index: number, text: string) => ({
  ...fieldsWith(
    'publisher publisher-location volume issue page language abstract edition-number URL',
    text,
  ),
  ...fieldsWith('container-title short-container-title ISSN ISBN', [text]),
  DOI: doiOf(index),
  type: 'journal-article',
  title: [titleOf(index)],
  author: [
    { given: 'Ann', family: 'Bell' },
    { given: text, family: text, suffix: text, ORCID: text, affiliation: [{ name: text }] },
    { name: text },
  ],
  editor: [{ given: text, family: text }],
  issued: { 'date-parts': [[2025, 6]] },
  event: { name: text, location: text, acronym: text },
  link: [{ URL: text, 'content-type': text }],
  resource: { primary: { URL: text } },
  license: [{ URL: text }],
  relation: { 'is-preprint-of': [{ id: text, 'id-type': text }] },
});

/** The response of each service about the paper with that number, with the text in every field that may contain any. */
const responses: Record<string, (index: number, text: string, url: URL) => LoopbackResponse> = {
  'api.crossref.org': (index, text, { searchParams }) => {
    const work = toWork(index, text);
    return json({ message: searchParams.has('query.bibliographic') ? { items: [work] } : work });
  },
  'api.openalex.org': (index, text) =>
    json({
      ...fieldsWith('id language', text),
      doi: `https://doi.org/${doiOf(index)}`,
      title: titleOf(index),
      display_name: titleOf(index),
      type: 'article',
      publication_date: '2025-06-01',
      authorships: [
        {
          author: { display_name: text, orcid: text },
          raw_author_name: text,
          raw_affiliation_strings: [text],
          institutions: [{ display_name: text }],
        },
      ],
      primary_location: {
        ...fieldsWith('landing_page_url pdf_url', text),
        source: { display_name: text, type: text, host_organization_name: text, issn_l: text },
      },
      open_access: { oa_url: text },
      ids: fieldsWith('openalex pmid pmcid', text),
      biblio: fieldsWith('volume issue first_page last_page', text),
      keywords: [{ display_name: text }],
      abstract_inverted_index: { [text]: [0] },
    }),
  'api.datacite.org': (index, text) =>
    json({
      data: {
        id: text,
        attributes: {
          ...fieldsWith('publisher url language version', text),
          doi: `10.48550/arxiv.${arxivIdOf(index)}`,
          titles: [{ title: titleOf(index) }],
          creators: [
            {
              ...fieldsWith('name givenName familyName', text),
              affiliation: [text],
              nameIdentifiers: [{ nameIdentifier: text, nameIdentifierScheme: 'ORCID' }],
            },
          ],
          descriptions: [{ description: text, descriptionType: 'Abstract' }],
          subjects: [{ subject: text }],
          container: fieldsWith('title type volume issue firstPage', text),
          dates: [{ date: '2025-04-20T12:00:00Z', dateType: 'Submitted' }],
          relatedIdentifiers: [
            { relatedIdentifier: text, relationType: 'IsVersionOf', relatedIdentifierType: 'DOI' },
          ],
        },
      },
    }),
  'api.semanticscholar.org': (index, text) =>
    json({
      data: [
        {
          ...fieldsWith('paperId abstract venue url', text),
          title: titleOf(index),
          year: 2025,
          authors: [{ name: 'Ann Bell' }, { name: text, authorId: text }],
          journal: fieldsWith('name volume pages', text),
          publicationVenue: fieldsWith('name type url', text),
          openAccessPdf: { url: text },
          externalIds: { ArXiv: arxivIdOf(index), ACL: text, PubMed: text },
        },
      ],
    }),
};

/** arXiv's entry about a paper. */
const toEntry = (index: number, text: string) => {
  const value = toXml(text);
  return `<entry><id>http://arxiv.org/abs/${arxivIdOf(index)}v1</id><published>2025-04-20T12:00:00Z</published><title>${titleOf(index)}</title><summary>${value}</summary><author><name>Ann Bell</name></author><author><name>${value}</name><arxiv:affiliation>${value}</arxiv:affiliation></author><arxiv:comment>${value}</arxiv:comment><arxiv:journal_ref>${value}</arxiv:journal_ref><arxiv:doi>${value}</arxiv:doi><link title="${value}" href="${value}" rel="related"/><category term="${value}"/></entry>`;
};

/** Responds like each of the services: the fields of paper N contain text N. */
export const hostileServices =
  (texts: string[]): Handler =>
  (url) => {
    const request =
      url.searchParams.toString().replaceAll('+', ' ') + decodeURIComponent(url.pathname);
    const numbers = [...request.matchAll(/Part (\d+)|10\.1000\/sheep(\d+)|2504\.(1\d{4})/g)].map(
      ([, part, doi, arxiv]) => Number(part ?? doi ?? Number(arxiv) - 10_000),
    );
    if (url.host === 'export.arxiv.org')
      return xml(
        `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">${numbers.map((index) => toEntry(index, texts[index] ?? '')).join('')}</feed>`,
      );
    const [index = 0] = numbers;
    return responses[url.host]?.(index, texts[index] ?? '', url) ?? { status: 404 };
  };
