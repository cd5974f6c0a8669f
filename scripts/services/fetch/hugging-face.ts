import type { HuggingFaceSource } from '../../../src/model/sources.ts';
import { formatCount } from '../../format-count.ts';
import { readJsonResponse } from '../responses.ts';
import {
  dailyPapersRequest,
  dailyPapersSchema,
  huggingFace,
  PAGE_SIZE,
  type DailyPapers,
} from '../hugging-face.ts';
import type { ServiceRequest } from '../http/request.ts';
import { dueDate, duePeriods, dueToday } from './due-days.ts';
import { addDays, periodOf } from './periods.ts';
import { allRows, readAllPages } from './read-all-pages.ts';
import type { ReadContext, SourceReader } from './source-reader.ts';

/** Hugging Face's daily papers: those of a finished day, week or month, or those trending today. */
export const huggingFaceReader: SourceReader<HuggingFaceSource> = {
  interval: huggingFace.interval,

  dueDays({ period }, { files, state, ...days }) {
    if (period === 'trending') return dueToday(days, files.dates);
    const hasDigest = (day: string) => files.dates.includes(dateOf(period, day));
    if (days.date) return dueDate(period, days.date, addDays(days.today, -1), hasDigest);
    const isKnown = (day: string) => hasDigest(day) || (state.empty ?? []).includes(day);
    return duePeriods(period, days, isKnown, files.dates[0] ?? state.empty?.[0]);
  },

  async read(source, day, { client }) {
    const submissions = await readList(source, day, client);
    if (submissions.length === 0) return undefined;
    return {
      date: dateOf(source.period, day),
      text: JSON.stringify(submissions),
      format: huggingFace.name,
      extension: '.json',
      isDistinct: source.period !== 'trending',
    };
  },

  async check(source, { client, today }) {
    const submissions = await readPage(client, requestFor(source, addDays(today, -1), 0));
    return `responds as expected: ${formatCount(submissions.length, 'paper')}`;
  },
};

/** The list of a period, or the first page of trending papers, because that list goes back to the first day. */
async function readList(
  source: HuggingFaceSource,
  day: string,
  client: ReadContext['client'],
): Promise<DailyPapers> {
  const ask = (page: number) => readPage(client, requestFor(source, day, page));
  if (source.period === 'trending') return ask(0);
  const list = await readAllPages(
    async (page) => ({ rows: await ask(page) }),
    PAGE_SIZE,
    ({ paper }) => paper.id,
  );
  return allRows(list);
}

function requestFor({ period }: HuggingFaceSource, day: string, page: number): ServiceRequest {
  if (period === 'trending') return dailyPapersRequest({ sort: 'trending' }, page);
  if (period === 'week') return dailyPapersRequest({ week: periodOf('week', day) }, page);
  if (period === 'month') return dailyPapersRequest({ month: periodOf('month', day) }, page);
  return dailyPapersRequest({ date: day }, page);
}

/** The date of a month's digest is the month; that of a week's digest is its last day. */
const dateOf = (period: HuggingFaceSource['period'], day: string) =>
  period === 'month' ? day.slice(0, 7) : day;

const readPage = (client: ReadContext['client'], request: ServiceRequest) =>
  client.ask(huggingFace, request, (response) => readJsonResponse(response, dailyPapersSchema));
