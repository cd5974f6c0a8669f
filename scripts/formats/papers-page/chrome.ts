import { withoutControls } from '../../../src/text/controls.ts';
import { isPeriod } from './day.ts';

/** Words that lead about the site; a copy can set several in one line, with spaces or without. */
const siteWords =
  /^(?:\[hugging face's logo\] ?)?(?:(?:hugging face(?:'s|’s)? logo|hugging face|models|datasets|spaces|buckets(?: new)?|posts|docs|solutions|enterprise|pricing|log ?in|sign ?up|search|community|tasks|blog|collections|languages|organizations|learn|discord|forum|github|company|tos|privacy|about|careers|jobs|website|system theme|previous|next|load more|show more|main content)(?: |$|(?=[a-z])))+$/i;

/**
 * The furniture of a papers page: what stands on it that is no paper. Patterns match a whole line whose spaces are folded
 * (`foldSpaces`). The kinds are the words that the ledger shows.
 */
const furniture: [kind: string, isKind: RegExp][] = [
  ['badge', /^new$/i],
  ['e-mail prompt', /^get trending papers in your e-?mail inbox(?: once a day)?!?$/i],
  ['subscribe button', /^subscribe$/i],
  ['page title', /^(?:title: )?(?:daily papers|trending papers|papers)(?: - hugging face)?$/i],
  ['votes', /^(?:upvote(?: [-–\d][\d.,]*k?)?|\\?[-–]|\[[-–]\](?: \d+)?|[+-]?\d[\d.,]*k?)$/i],
  ['votes', /^(?:[▲△⬆⇧★☆⭐♥❤♡👍💬🗨🔥]\uFE0F? ?\d[\d.,]*k?[ •·|,]*)+$/iu],
  ['comments', /^\d[\d.,]*k? comments?$/i],
  ['separator', /^·$/],
  ['submitter', /^submitted by\b.{0,60}$/i],
  ['link marker', /^(?:[[\]()*•]+|!?\[[\w-]{1,30}\])$/],
  [
    'page footer',
    /^(?:trending papers ranked by\b.{0,80}|©.*|references:?|(?:(?:visible|hidden) )?links:)$/i,
  ],
  ['period tabs', /^(?:daily|weekly|monthly)$/i],
  ['navigation', siteWords],
  ['line of a copying tool', /^(?:url source|published time|markdown content):.*$/i],
  ['e-mail header', /^(?:from|to|cc|subject|sent|date|reply-to): .*$/i],
];

/** `byAK and the research community`, with or without the space that copying loses. */
const curatorsLine = /^by ?(?<names>\S.*?) and the research community$/iu;

/** What kind of furniture a line is, or `undefined`. */
export function furnitureOf(line: string): string | undefined {
  if (line.length > MAX_BOILERPLATE_LENGTH) return undefined;
  if (isPeriod(line)) return 'period';
  return furniture.find(([, pattern]) => pattern.test(line))?.[0];
}

/** Nothing that is longer is furniture, and patterns need not look. */
const MAX_BOILERPLATE_LENGTH = 300;

/** The curators that a line names: `byAK, Niels and the research community` → AK, Niels. */
export function curatorsOf(line: string): string[] | undefined {
  if (line.length > MAX_BOILERPLATE_LENGTH) return undefined;
  const names = curatorsLine.exec(line)?.groups?.['names'];
  return names
    ?.replace(/\[[^\]]*\]/g, '')
    .split(/\s*,\s*|\s+and\s+/)
    .filter(Boolean);
}

/**
 * One space for every run of white space, whatever its kind; characters without width and control characters go. They come from copying
 * and mean nothing. (Zero-width joiners stay: emoji and some scripts need them.)
 */
export function foldSpaces(line: string): string {
  return withoutControls(line)
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/ [\s\u0085]+|(?:[^\S ]|\u0085)[\s\u0085]*/gu, ' ')
    .trim();
}
