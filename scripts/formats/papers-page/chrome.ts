/**
 * The furniture of a papers page: what stands on it that is no paper. Patterns match a whole line whose spaces are folded
 * (`foldSpaces`). The kinds are the words that the ledger shows.
 */
const furniture: [kind: string, pattern: RegExp][] = [
  ['badge', /^new$/i],
  ['e-mail prompt', /^get trending papers in your e-?mail inbox(?: once a day)?!?$/i],
  ['subscribe button', /^subscribe$/i],
  ['page title', /^(?:daily papers|papers)(?: - hugging face)?$/i],
  ['votes', /^(?:upvote|[-–]|\[[-–]\](?: \d+)?|[+-]?\d[\d.,]*k?)$/i],
  ['separator', /^·$/],
  ['submitter', /^submitted by\b.{0,60}$/i],
  ['mark of a link', /^[[\]()*•]+$/],
  ['foot of the page', /^trending papers ranked by\b.{0,80}$/i],
  ['period tabs', /^(?:daily|weekly|monthly|trending papers)$/i],
];

/** `byAK and the research community`, with or without the space that copying loses. */
const curatorsLine = /^by ?(?<names>\S.*?) and the research community$/iu;

/** What kind of furniture a line is, or `undefined`. */
export function furnitureOf(line: string): string | undefined {
  return furniture.find(([, pattern]) => pattern.test(line))?.[0];
}

/** The curators that a line names: `byAK, Niels and the research community` → AK, Niels. */
export function curatorsOf(line: string): string[] | undefined {
  const names = curatorsLine.exec(line)?.groups?.['names'];
  return names?.split(/\s*,\s*|\s+and\s+/).filter(Boolean);
}

/**
 * One space for every run of white space, whatever its kind; characters without width go. They come from copying and mean nothing.
 * (Zero-width joiners stay: emoji and some scripts need them.)
 */
export function foldSpaces(line: string): string {
  return line
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}
