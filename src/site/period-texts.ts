import type { Unit } from '../analysis/overview/periods.ts';
import { message } from '../i18n/message.ts';

/** Texts of charts that depend on the length of a period. */
interface PeriodTexts {
  name: string;
  papersBy: string;
  topicsBy: string;
}

export const periodTexts: Record<Unit, PeriodTexts> = {
  day: {
    name: message('overview.day'),
    papersBy: message('overview.papersByDay'),
    topicsBy: message('overview.topicsByDay'),
  },
  month: {
    name: message('overview.month'),
    papersBy: message('overview.papersByMonth'),
    topicsBy: message('overview.topicsByMonth'),
  },
  year: {
    name: message('overview.year'),
    papersBy: message('overview.papersByYear'),
    topicsBy: message('overview.topicsByYear'),
  },
  decade: {
    name: message('overview.decade'),
    papersBy: message('overview.papersByDecade'),
    topicsBy: message('overview.topicsByDecade'),
  },
};
