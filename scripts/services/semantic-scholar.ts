import { z } from 'astro/zod';
import { readJsonResponse } from './responses.ts';
import { readDrafts, toUrl, type EnrichService } from './service.ts';

const matchResponse = z.looseObject({
  data: z.array(
    z.looseObject({
      title: z.string(),
      year: z.number().nullish(),
      authors: z.array(z.looseObject({ name: z.string() })).default([]),
      externalIds: z
        .looseObject({ ArXiv: z.string().optional(), DOI: z.string().optional() })
        .nullish(),
    }),
  ),
});

/**
 * Semantic Scholar (https://api.semanticscholar.org/api-docs/graph): only ids, because its licence does not allow publishing the rest. Its match
 * endpoint may return a paper whose title only starts with the title of the query, so titles are compared again.
 */
export const semanticScholar: EnrichService = {
  name: 'semantic-scholar',
  label: 'Semantic Scholar',
  hosts: ['api.semanticscholar.org'],
  // One request per second with a key; without a key nearly every request returns 429.
  interval: 1100,
  licence: 'ids only (Semantic Scholar API licence)',
  key: { variable: 'SEMANTIC_SCHOLAR_API_KEY', required: true },
  sample: 'Attention Is All You Need',
  lookups: [
    {
      by: 'title',
      needs: ['arxiv'],
      gives: ['arxiv', 'DOI'],
      batchSize: 1,
      request: ([title = ''], { key }) => ({
        url: toUrl('https://api.semanticscholar.org/graph/v1/paper/search/match', {
          query: title,
          fields: 'title,year,authors,externalIds',
        }),
        headers: { ...(key && { 'x-api-key': key }) },
      }),
      read(response) {
        const items = readJsonResponse(response, matchResponse).data.map(
          ({ title, year, authors, externalIds }) => ({
            type: 'article',
            title,
            author: authors.map(({ name }) => name),
            issued: year ? String(year) : undefined,
            arxiv: externalIds?.ArXiv,
            DOI: externalIds?.DOI,
          }),
        );
        return items.length === 0 ? [] : readDrafts('csl-json', JSON.stringify(items));
      },
    },
  ],
};
