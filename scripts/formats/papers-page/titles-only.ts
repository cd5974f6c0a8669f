import { classifyLine, type LineClass } from './line-class.ts';
import type { LineKind } from './line-kind.ts';
import type { PageText } from './lines.ts';
import type { PageLine } from './page-line.ts';

/** Where the titles of a page without abstracts start: the number of a line, from 1. */
export interface TitlesOnly {
  from: number;
  /** The page is a list under “Daily Papers”, with nothing else of the site: every line is a title, also one word. */
  isBare: boolean;
}

/**
 * A plain page of titles without abstracts; `undefined` for a page with abstracts and for a text in which nothing says that lines are titles.
 * Words of a papers page say so, and so do numbers of authors after half of the titles or more.
 */
export function findTitlesOnly(page: PageText): TitlesOnly | undefined {
  if (!hasNoAbstracts(page)) return undefined;
  const classes = classify(page);
  const curators = classes.find(({ found }) => found.type === 'curators');
  const titles = classes.filter(({ found }) => found.type === 'text' && found.kind === 'title');
  const authorCounts = classes.filter(({ found }) => isAuthorCount(found));
  const saysTitles =
    classes.some(isPageWord) ||
    (authorCounts.length > 0 && authorCounts.length >= titles.length / 2);
  return saysTitles ? { from: curators?.lines[0] ?? 0, isBare: isBare(classes) } : undefined;
}

/** A navigation word is a title there: a copy of the site also has votes, numbers of authors or curators. */
function isBare([first, ...others]: ClassifiedLine[]): boolean {
  const isText = ({ found }: ClassifiedLine) => found.type === 'text' || found.type === 'day';
  const isNavigation = ({ found }: ClassifiedLine) =>
    found.type === 'boilerplate' && found.note === 'navigation';
  return (
    first !== undefined &&
    isPageWord(first) &&
    others.every((line) => isText(line) || isNavigation(line))
  );
}

/** Whether no line is prose; a few titles end like sentences. */
export function hasNoAbstracts(page: PageText): boolean {
  const kinds = classify(page).flatMap(({ found }) => (found.type === 'text' ? [found.kind] : []));
  const countOf = (kind: LineKind) => kinds.filter((one) => one === kind).length;
  return countOf('prose') === 0 && countOf('either') <= MAX_EITHER_SHARE * kinds.length;
}

/** More lines that end like sentences than this are short abstracts. */
const MAX_EITHER_SHARE = 0.25;

interface ClassifiedLine extends PageLine {
  found: LineClass;
}

const classify = ({ lines }: PageText): ClassifiedLine[] =>
  lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, found: classifyLine({ text: line.text, hrefs: [] }) }));

const isAuthorCount = (found: LineClass) =>
  found.type === 'fact' && found.fact.fields['number-of-authors'] !== undefined;

/** Words that only a page of papers has: `by AK and the research community`, `Daily Papers`. */
export function isPageWord({ text, found }: { text: string; found: LineClass }): boolean {
  if (found.type === 'curators') return true;
  if (found.type !== 'boilerplate') return false;
  return found.note === 'e-mail prompt' || (found.note === 'page title' && text.includes(' '));
}
