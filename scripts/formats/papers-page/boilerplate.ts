import { isPeriod } from './day.ts';

/** Words of the site's navigation. A copy can have several on one line, with or without spaces. */
const siteWords =
  /^(?:\[hugging face's logo\] ?)?(?:(?:hugging face(?:'s|’s)? logo|hugging face|models|datasets|spaces|buckets(?: new)?|posts|docs|solutions|enterprise|pricing|log ?in|sign ?up|search|community|tasks|blog|collections|languages|organizations|learn|discord|forum|github|company|tos|privacy|about|careers|jobs|website|system theme|previous|next|load more|show more|main content)(?: |$|(?=[a-z])))+$/i;

/** Lines of a papers page that are not part of a paper. Patterns match a whole line with folded spaces. The kind is noted in the ledger. */
const boilerplate: [kind: string, pattern: RegExp][] = [
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

/** `by AK and the research community`. The space after `by` is often lost in copying. */
const curatorsLine = /^by ?(?<names>\S.*?) and the research community$/iu;

/** The kind of boilerplate that a line is, or `undefined`. */
export function boilerplateOf(line: string): string | undefined {
  if (line.length > MAX_BOILERPLATE_LENGTH) return undefined;
  if (isPeriod(line)) return 'period';
  return boilerplate.find(([, pattern]) => pattern.test(line))?.[0];
}

/** Maximum length of a line of boilerplate, in characters. Longer lines are not matched. */
const MAX_BOILERPLATE_LENGTH = 300;

/** The curators named in a line: `byAK, Niels and the research community` → AK, Niels. */
export function curatorsOf(line: string): string[] | undefined {
  if (line.length > MAX_BOILERPLATE_LENGTH) return undefined;
  const names = curatorsLine.exec(line)?.groups?.['names'];
  return names
    ?.replace(/\[[^\]]*\]/g, '')
    .split(/\s*,\s*|\s+and\s+/)
    .filter(Boolean);
}
