import { boilerplateOf, curatorsOf } from './boilerplate.ts';
import { parseDay, type Day } from './day.ts';
import { factOf, linksFact, type Fact } from './facts.ts';
import { textKind, type TextKind } from './text-kind.ts';

/** The class of a line of a papers page, without regard to the lines around it. */
export type LineClass =
  | { type: 'boilerplate'; note: string }
  | { type: 'curators'; names: string[] }
  | { type: 'day'; day: Day }
  | { type: 'fact'; fact: Fact }
  | { type: 'text'; kind: TextKind };

type Classify = (text: string, hrefs: string[]) => LineClass | undefined;

/** In order of precedence. */
const classifiers: Classify[] = [
  (text) => {
    const note = boilerplateOf(text);
    return note === undefined ? undefined : { type: 'boilerplate', note };
  },
  (text) => {
    const names = curatorsOf(text);
    return names && { type: 'curators', names };
  },
  (text) => {
    const day = parseDay(text);
    return day && { type: 'day', day };
  },
  (text, hrefs) => {
    const fact = factOf(text) ?? (areButtons(text, hrefs) ? linksFact(text, hrefs) : undefined);
    return fact && { type: 'fact', fact };
  },
];

/** Words of buttons without a link can be a title, unless the first one is unambiguous. */
const areButtons = (text: string, hrefs: string[]) =>
  hrefs.length > 0 || /^(?:Upvote|GitHub|arXiv Page)\b/.test(text);

export function classifyLine({ text, hrefs }: { text: string; hrefs: string[] }): LineClass {
  for (const classify of classifiers) {
    const lineClass = classify(text, hrefs);
    if (lineClass) return lineClass;
  }
  return { type: 'text', kind: textKind(text) };
}
