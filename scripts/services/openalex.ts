import { z } from 'astro/zod';
import type { Draft } from '../formats/format.ts';
import { readJsonResponse } from './responses.ts';
import { readDrafts, toUrl, type EnrichService } from './service.ts';

const workSchema = z.looseObject({
  doi: z.string().nullable(),
  title: z.string().nullable(),
  type: z.string().nullish(),
  publication_date: z.string().nullish(),
  authorships: z
    .array(z.looseObject({ author: z.looseObject({ display_name: z.string().nullish() }) }))
    .default([]),
  primary_location: z
    .looseObject({
      source: z
        .looseObject({ display_name: z.string().nullish(), type: z.string().nullish() })
        .nullish(),
    })
    .nullish(),
  biblio: z.looseObject({ volume: z.string().nullish(), issue: z.string().nullish() }).nullish(),
});

/** OpenAlex (https://docs.openalex.org): the venue of a published paper, by DOI. */
export const openalex: EnrichService = {
  name: 'openalex',
  label: 'OpenAlex',
  hosts: ['api.openalex.org'],
  interval: 1000,
  licence: 'CC0',
  key: { variable: 'OPENALEX_API_KEY', required: false },
  sample: '10.1038/nature14539',
  lookups: [
    {
      by: 'doi',
      needs: ['author', 'container-title'],
      findsVenue: true,
      batchSize: 1,
      request: ([doi = ''], { email, key }) => ({
        url: toUrl(`https://api.openalex.org/works/doi:${encodeURIComponent(doi)}`, {
          mailto: email,
          api_key: key,
        }),
      }),
      read: (response) => toDrafts(readJsonResponse(response, workSchema)),
    },
  ],
};

function toDrafts(work: z.output<typeof workSchema>): Draft[] {
  const source = work.primary_location?.source;
  const isJournal = source?.type === 'journal';
  const item = {
    type: isJournal
      ? 'article-journal'
      : source?.type === 'conference'
        ? 'paper-conference'
        : 'document',
    title: work.title,
    DOI: work.doi,
    author: work.authorships.flatMap(({ author }) => author.display_name ?? []),
    issued: work.publication_date,
    // A repository only hosts a copy; the paper was published elsewhere.
    ...(source?.type !== 'repository' && { 'container-title': source?.display_name }),
    ...(isJournal && { volume: work.biblio?.volume, issue: work.biblio?.issue }),
  };
  return readDrafts('csl-json', JSON.stringify([item]));
}
