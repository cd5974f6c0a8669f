import type { Unit } from '../analysis/overview/periods.ts';
import { message } from '../i18n/message.ts';

/** Texts of the charts that depend on the length of a period. */
interface PeriodTexts {
  name: string;
  papersBy: string;
  topicsBy: string;
  shares(range: { first: string; last: string; highest: string }): string;
}

export const periodTexts: Record<Unit, PeriodTexts> = {
  day: {
    name: message('overview.day'),
    papersBy: message('overview.papersByDay'),
    topicsBy: message('overview.topicsByDay'),
    shares: ({ first, last, highest }) => message('overview.sharesByDay', { first, last, highest }),
  },
  month: {
    name: message('overview.month'),
    papersBy: message('overview.papersByMonth'),
    topicsBy: message('overview.topicsByMonth'),
    shares: ({ first, last, highest }) =>
      message('overview.sharesByMonth', { first, last, highest }),
  },
  year: {
    name: message('overview.year'),
    papersBy: message('overview.papersByYear'),
    topicsBy: message('overview.topicsByYear'),
    shares: ({ first, last, highest }) =>
      message('overview.sharesByYear', { first, last, highest }),
  },
  decade: {
    name: message('overview.decade'),
    papersBy: message('overview.papersByDecade'),
    topicsBy: message('overview.topicsByDecade'),
    shares: ({ first, last, highest }) =>
      message('overview.sharesByDecade', { first, last, highest }),
  },
};
