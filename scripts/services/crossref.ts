import { z } from 'astro/zod';
import type { Draft } from '../formats/format.ts';
import { readJsonResponse } from './responses.ts';
import { UnexpectedResponse } from './http/service-error.ts';
import { readDrafts, toUrl, type EnrichService } from './service.ts';

const workSchema = z.looseObject({
  DOI: z.string(),
  type: z.string().optional(),
  title: z.array(z.string()).optional(),
});
const workResponse = z.looseObject({ message: workSchema });
const listResponse = z.looseObject({ message: z.looseObject({ items: z.array(workSchema) }) });

type Work = z.output<typeof workSchema>;

/** Types of works that count as papers. `posted-content` does not: these are preprints, which have separate records. */
const paperTypes = ['journal-article', 'proceedings-article', 'book-chapter', 'book', 'monograph'];
const fields =
  'DOI,type,title,author,issued,container-title,short-container-title,publisher,volume,issue,page,abstract';

/** Crossref (https://github.com/CrossRef/rest-api-doc): DOIs of journals and many proceedings. */
export const crossref: EnrichService = {
  name: 'crossref',
  label: 'Crossref',
  hosts: ['api.crossref.org'],
  // One list request per second without a contact. Response headers may ask for fewer.
  interval: 1000,
  licence: 'facts, free of copyright (Crossref)',
  sample: '10.1038/nature14539',
  lookups: [
    {
      by: 'doi',
      needs: ['author', 'issued', 'container-title'],
      findsVenue: true,
      batchSize: 1,
      request: ([doi = ''], { email }) => ({
        url: toUrl(`https://api.crossref.org/works/${encodeURIComponent(doi)}`, { mailto: email }),
      }),
      read: (response) => toDrafts([readJsonResponse(response, workResponse).message]),
    },
    {
      by: 'title',
      needs: ['DOI'],
      findsVenue: true,
      batchSize: 1,
      request: ([title = ''], { email }) => ({
        url: toUrl('https://api.crossref.org/works', {
          'query.bibliographic': title,
          rows: 5,
          select: fields,
          mailto: email,
        }),
      }),
      read: (response) => toDrafts(readJsonResponse(response, listResponse).message.items),
    },
  ],
};

function toDrafts(works: Work[]): Draft[] {
  const papers = works.filter(({ type = '' }) => paperTypes.includes(type));
  if (works.some(({ DOI }) => !DOI.startsWith('10.')))
    throw new UnexpectedResponse('a work has no DOI');
  // The DOI is the only id of a work at Crossref.
  const items = papers.map((work) => ({ ...work, id: work.DOI }));
  return items.length === 0 ? [] : readDrafts('csl-json', JSON.stringify(items));
}
