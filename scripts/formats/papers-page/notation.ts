/** The syntax of the tool that copied a page, for the whole page. */
export interface Notation {
  /** URLs, by the number or label that refers to them. */
  urls: Map<string, string>;
  /** Lines that only define URLs, from 1. */
  urlLines: Set<number>;
  /** Links end in their number, `[label][12]`, or consist of a label that is defined elsewhere. */
  isNumberedAfter: boolean;
  /** URLs follow their label: `label [https://…]`. */
  isBracketed: boolean;
  /** Links begin with their number, as text browsers write them: `[12]label`. */
  isNumberedBefore: boolean;
  isMarkdown: boolean;
  /** Markdown's special characters, including backslashes, are escaped in the text. */
  isEscaped: boolean;
  /** Level of the headings that are titles: 1 for `#`, 2 for `##` …, `boldLevel` for lines in bold; 0 if titles are not headings. */
  titleLevel: number;
  /** Papers are numbered `1.`, `2.` … */
  hasNumberedPapers: boolean;
  /** `Title: …`, `Abstract: …` */
  isLabelled: boolean;
}

export function toNotation(raw: string[]): Notation {
  const text = raw.join('\n');
  const { urls, urlLines } = findUrls(raw);
  const countOf = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    urls,
    urlLines,
    isNumberedAfter:
      raw.some((line) => urlDefinition.test(line)) || /^#+ .*\]\[\d+\]\s*$/m.test(text),
    isNumberedBefore: countUp(text.matchAll(/(?<!\])\[(\d+)\](?![:(])/g)) >= 5,
    isBracketed: countOf(/(?<!\])\s\[(?:https?:\/\/|\/)[^\]\s]+\](?![([])/g) >= 10,
    isMarkdown:
      /\]\(<?(?:https?:\/\/|\/)/.test(text) || raw.some((line) => urlDefinition.test(line)),
    isEscaped: /\\\\[%&#_${}]|\p{L}\\'(?:s|t|re|ve|ll|d|m)\b/u.test(text),
    titleLevel: findTitleLevel(raw),
    hasNumberedPapers: countUp(text.matchAll(/^[^\S\n]*(\d+)[.)]\s+\S/gm)) >= 2,
    isLabelled: raw.some((line) => /^\s*(?:abstract|summary):\s/i.test(line)),
  };
}

/** The number up to which the matches count from 1; a few numbers may be missing. */
function countUp(matches: Iterable<RegExpMatchArray>): number {
  let last = 0;
  for (const [, digits] of matches) {
    const number = Number(digits);
    if (number > last && number <= last + 3) last = number;
  }
  return last;
}

const urlDefinition =
  /^\s*\[([^[\]]+)\]:\s*<?((?:https?:|file:|data:|mailto:|\/)\S*?)>?(?:\s+"[^"]*")?\s*$/;
const listedUrl = /^\s*(?:\[(\d+)\]|(\d+)\.)\s+((?:https?|file|mailto|javascript):\S+|\/\S*)\s*$/;

/** `[12]: https://…` and `[label]: https://…` anywhere; ` 12. https://…` and `[12] https://…` below `References`. */
function findUrls(raw: string[]): Pick<Notation, 'urls' | 'urlLines'> {
  const urls = new Map<string, string>();
  const urlLines = new Set<number>();
  const start = raw.findLastIndex((line) => /^\s*references:?\s*$/i.test(line));
  for (const [index, line] of raw.entries()) {
    const isSplit = /^\s*\[.*\]:\s*$/.test(line);
    const match = urlDefinition.exec(isSplit ? `${line} ${raw[index + 1]?.trim()}` : line);
    const below = start >= 0 && index > start ? listedUrl.exec(line) : null;
    const [number, href] = match ? match.slice(1) : [below?.[1] ?? below?.[2], below?.[3]];
    if (number === undefined || href === undefined) continue;
    urls.set(number, href);
    urlLines.add(index + 1);
    if (isSplit) urlLines.add(index + 2);
  }
  return { urls, urlLines };
}

export const boldLine = /^\s*(?:\*\*|__)(?!\s)(.+?)(?:\*\*|__)\s*$/;

const findTitleLevel = (raw: string[]) =>
  mostFrequentLevel(
    raw.map(
      (line) => /^(#{1,6}) +\S/.exec(line)?.[1]?.length ?? (boldLine.test(line) ? boldLevel : 0),
    ),
  );

/** Lines in bold count as headings of the lowest level. */
export const boldLevel = 7;

/** The most frequent level of headings, the lowest one if several are equally frequent; 0 if no headings are titles of papers: a single heading of level 1 or 2, or in bold, is the page's. */
export function mostFrequentLevel(levels: number[]): number {
  const counts = Array<number>(boldLevel + 1).fill(0);
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  counts[0] = 0;
  const maxCount = Math.max(...counts);
  const level = counts.lastIndexOf(maxCount);
  return maxCount > 1 || (maxCount === 1 && level > 2 && level < boldLevel) ? level : 0;
}
