import { z } from 'astro/zod';
import type { Draft } from '../formats/format.ts';
import { readJsonResponse } from './responses.ts';
import { readDrafts, toUrl, type EnrichService } from './service.ts';

const doiResponse = z.looseObject({
  data: z.looseObject({
    attributes: z.looseObject({
      doi: z.string(),
      titles: z.array(z.looseObject({ title: z.string() })).min(1),
      creators: z
        .array(
          z.looseObject({
            name: z.string(),
            givenName: z.string().nullish(),
            familyName: z.string().nullish(),
          }),
        )
        .default([]),
      dates: z.array(z.looseObject({ date: z.string(), dateType: z.string() })).default([]),
      descriptions: z
        .array(z.looseObject({ description: z.string(), descriptionType: z.string() }))
        .default([]),
    }),
  }),
});

type Attributes = z.output<typeof doiResponse>['data']['attributes'];

/** DataCite (https://support.datacite.org/docs/api): the DOIs that arXiv registers for its papers. */
export const datacite: EnrichService = {
  name: 'datacite',
  label: 'DataCite',
  hosts: ['api.datacite.org'],
  // 500 requests per 5 minutes.
  interval: 1000,
  licence: 'CC0',
  sample: '1706.03762',
  lookups: [
    {
      by: 'arxiv',
      needs: ['author', 'issued'],
      batchSize: 1,
      request: ([id = ''], { email }) => ({
        url: toUrl(`https://api.datacite.org/dois/10.48550/arxiv.${encodeURIComponent(id)}`, {
          mailto: email,
        }),
      }),
      read: (response) => toDrafts(readJsonResponse(response, doiResponse).data.attributes),
    },
  ],
};

function toDrafts({ doi, titles, creators, dates, descriptions }: Attributes): Draft[] {
  const submitted = dates.filter(({ dateType }) => dateType === 'Submitted');
  const [first] = submitted.map(({ date }) => date.slice(0, 10)).sort();
  const item = {
    type: 'article',
    title: titles[0]?.title,
    DOI: doi,
    author: creators.map(({ name, givenName, familyName }) =>
      familyName ? { family: familyName, given: givenName ?? undefined } : { name },
    ),
    issued: first,
    abstract: descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')
      ?.description,
  };
  return readDrafts('csl-json', JSON.stringify([item]));
}
