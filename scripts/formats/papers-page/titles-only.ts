import { classifyLine, type LineClass } from './line-class.ts';
import type { LineKind } from './line-kind.ts';
import type { PageText } from './lines.ts';
import type { PageLine } from './page-line.ts';

/** A page of titles without abstracts. Its titles start at the line `from`, counted from 1. */
export interface TitlesOnly {
  from: number;
  /** Whether the page is a list under “Daily Papers” without other parts of the site. Then every line is a title, even a single word. */
  isBare: boolean;
}

/**
 * Recognises a plain page of titles without abstracts; `undefined` for a page with abstracts, and if nothing shows that lines are titles. Evidence is
 * words that only such pages have, or numbers of authors after at least half of the titles.
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

/** Words of the navigation are titles on such a page. Copies of the site also have votes, numbers of authors or curators. */
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

/** Whether no line is prose. A few titles may end like sentences. */
export function hasNoAbstracts(page: PageText): boolean {
  const kinds = classify(page).flatMap(({ found }) => (found.type === 'text' ? [found.kind] : []));
  const countOf = (kind: LineKind) => kinds.filter((other) => other === kind).length;
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
