import { z } from 'astro/zod';
import type { Draft } from '../formats/format.ts';
import { readJsonResponse } from './responses.ts';
import type { ServiceResponse, ServiceRequest } from './http/request.ts';
import { readDrafts, toUrl, type EnrichService } from './service.ts';

/** `GET /api/daily_papers`: submissions, each with its paper. Only the id is required. */
export const dailyPapersSchema = z.array(
  z.looseObject({
    paper: z.looseObject({
      id: z.string(),
      title: z.string().nullish(),
      authors: z.array(z.looseObject({ name: z.string().nullish() })).nullish(),
      withdrawnAt: z.string().nullish(),
    }),
  }),
);

export type DailyPapers = z.output<typeof dailyPapersSchema>;

/** Maximum number of papers in one response. */
export const PAGE_SIZE = 100;

/** Request for a page, counted from 0, of the papers of a day, week or month, or of the trending papers. */
export function dailyPapersRequest(
  list: { date: string } | { week: string } | { month: string } | { sort: 'trending' },
  page = 0,
): ServiceRequest {
  const parameters = { ...list, limit: PAGE_SIZE, p: page > 0 ? page : undefined };
  return { url: toUrl('https://huggingface.co/api/daily_papers', parameters) };
}

/** Hugging Face's daily papers (https://huggingface.co/docs/hub/api): one request identifies a whole day's digest. */
export const huggingFace: EnrichService = {
  name: 'hugging-face',
  label: 'Hugging Face',
  hosts: ['huggingface.co'],
  // 500 requests per 5 minutes.
  interval: 1000,
  licence: 'metadata of arXiv (CC0), links from the papers’ pages',
  sample: '2025-04-28',
  lookups: [
    {
      by: 'date',
      needs: ['arxiv', 'author'],
      batchSize: 1,
      request: ([date = '']) => dailyPapersRequest({ date }),
      read: readDay,
    },
  ],
};

function readDay(response: ServiceResponse): Draft[] {
  const submissions = readJsonResponse(response, dailyPapersSchema);
  const withdrawn = new Set(
    submissions.flatMap(({ paper }) => (paper.withdrawnAt ? [paper.id] : [])),
  );
  return readDrafts('hugging-face', JSON.stringify(submissions)).map((draft) =>
    withdrawn.has(draft.fields.arxiv ?? '')
      ? { ...draft, fields: { ...draft.fields, retracted: 'withdrawn from arXiv' } }
      : draft,
  );
}
