import { classifyLine, type LineClass } from './line-class.ts';
import type { TextKind } from './text-kind.ts';
import type { PageText } from './lines.ts';
import type { PageLine } from './page-line.ts';

/** A page of titles without abstracts. Lines before `from` (counted from 1; 0: none) are not titles. */
export interface TitlesOnly {
  from: number;
  /** Whether the page is a list under “Daily Papers” without other parts of the site. Then every line is a title, even a single word. */
  isBare: boolean;
}

/**
 * Recognises a plain page of titles without abstracts; `undefined` for a page with abstracts, and if nothing shows that lines are titles. The evidence is
 * words that only such pages have, or numbers of authors after at least half of the titles.
 */
export function findTitlesOnly(page: PageText): TitlesOnly | undefined {
  if (!hasNoAbstracts(page)) return undefined;
  const classes = classify(page);
  const curators = classes.find(({ lineClass }) => lineClass.type === 'curators');
  const titles = classes.filter(
    ({ lineClass }) => lineClass.type === 'text' && lineClass.kind === 'title',
  );
  const authorCounts = classes.filter(({ lineClass }) => isAuthorCount(lineClass));
  const hasEvidence =
    classes.some(isPageMarker) ||
    (authorCounts.length > 0 && authorCounts.length >= titles.length / 2);
  return hasEvidence ? { from: curators?.lines[0] ?? 0, isBare: isBare(classes) } : undefined;
}

/**
 * Whether the page has nothing but its heading and lines of text. On such a page, words of the navigation are titles too; a copy of the site would have
 * votes, numbers of authors or curators.
 */
function isBare([first, ...others]: ClassifiedLine[]): boolean {
  const isText = ({ lineClass }: ClassifiedLine) =>
    lineClass.type === 'text' || lineClass.type === 'day';
  const isNavigation = ({ lineClass }: ClassifiedLine) =>
    lineClass.type === 'boilerplate' && lineClass.note === 'navigation';
  return (
    first !== undefined &&
    isPageMarker(first) &&
    others.every((line) => isText(line) || isNavigation(line))
  );
}

/** Whether no line is prose. A few titles may end like sentences. */
export function hasNoAbstracts(page: PageText): boolean {
  const kinds = classify(page).flatMap(({ lineClass }) =>
    lineClass.type === 'text' ? [lineClass.kind] : [],
  );
  const countOf = (kind: TextKind) => kinds.filter((other) => other === kind).length;
  return countOf('prose') === 0 && countOf('ambiguous') <= MAX_AMBIGUOUS_SHARE * kinds.length;
}

/** If a larger share of the lines end like sentences, they are short abstracts. */
const MAX_AMBIGUOUS_SHARE = 0.25;

interface ClassifiedLine extends PageLine {
  lineClass: LineClass;
}

const classify = ({ lines }: PageText): ClassifiedLine[] =>
  lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ ...line, lineClass: classifyLine({ text: line.text, hrefs: [] }) }));

const isAuthorCount = (lineClass: LineClass) =>
  lineClass.type === 'fact' && lineClass.fact.fields['number-of-authors'] !== undefined;

/** Whether a line has words that only a papers page has: `by AK and the research community`, `Daily Papers`. */
export function isPageMarker({ text, lineClass }: { text: string; lineClass: LineClass }): boolean {
  if (lineClass.type === 'curators') return true;
  if (lineClass.type !== 'boilerplate') return false;
  return (
    lineClass.note === 'e-mail prompt' || (lineClass.note === 'page title' && text.includes(' '))
  );
}
