import { foldSpaces } from './fold-spaces.ts';
import type { Notation } from './notation.ts';

/** A part of a line: words, a link, or a count of votes or comments (a link whose label is a number or a dash). */
export interface Token {
  type: 'words' | 'link' | 'count';
  text: string;
  href?: string;
  /** The link started in a previous line. */
  closesLink?: true;
}

/** Link labels may contain one level of brackets. */
const label = String.raw`\[((?:[^[\]]|\[[^[\]]*\])*)\]`;

/** A syntax of links: whether the notation uses it, its pattern, and the token of a match (`undefined` if the match is not a link). */
interface LinkSyntax {
  isUsed: (notation: Notation) => boolean;
  pattern: RegExp;
  toToken: (match: RegExpExecArray, notation: Notation) => Token | undefined;
}

const always = () => true;
const isNumberedAfter = (notation: Notation) => notation.isNumberedAfter;

/** In order of precedence. */
const linkSyntaxes: LinkSyntax[] = [
  // [label](URL "title")
  {
    isUsed: always,
    pattern: new RegExp(String.raw`${label}\(\s*<?([^()\s]+?)>?(?:\s+"[^"]*")?\s*\)`, 'g'),
    toToken: ([, words = '', href]) => toLink(words, href),
  },
  // label](URL): the link opened in a previous line
  {
    isUsed: always,
    pattern: /^([^[\]]*)\]\(([^()\s]+)\)/g,
    toToken: ([, words = '', href]) => ({ ...toLink(words, href), closesLink: true }),
  },
  // [label][12], [label][]
  {
    isUsed: isNumberedAfter,
    pattern: new RegExp(String.raw`${label}\[([^[\]]*)\]`, 'g'),
    toToken: ([, words = '', key = ''], { urls }) => toKeyedLink(words, key, urls),
  },
  // label][12]
  {
    isUsed: isNumberedAfter,
    pattern: /^([^[\]]*)\]\[(\d+)\]/g,
    toToken: ([, words = '', key = ''], { urls }) => toKeyedLink(words, key, urls),
  },
  // [label], if the label is defined
  {
    isUsed: isNumberedAfter,
    pattern: /\[([^[\]]+)\](?![([])/g,
    toToken: ([, words = ''], { urls }) => toKeyedLink(words, '', urls),
  },
  // label [https://…]
  {
    isUsed: (notation) => notation.isBracketed,
    pattern: /\s?\[((?:https?:\/)?\/[^\]\s]+)\](?![([])/g,
    toToken: ([, href = '']) => ({ type: 'link', text: ' ', href }),
  },
  // [12]label
  {
    isUsed: (notation) => notation.isNumberedBefore,
    pattern: /\[(\d+)\]/g,
    toToken: ([, key = ''], { urls }) => ({
      type: 'link',
      text: '',
      href: urls.get(key) ?? '',
    }),
  },
];

/** A line as words, links and counts. */
export function tokenize(line: string, notation: Notation): Token[] {
  return linkSyntaxes
    .filter(({ isUsed }) => isUsed(notation))
    .reduce<Token[]>(
      (tokens, syntax) =>
        tokens.flatMap((token, index) =>
          token.type === 'words' ? splitAtLinks(token, index === 0, syntax, notation) : [token],
        ),
      [{ type: 'words', text: line }],
    );
}

/** Patterns that start with `^` match only at the start of the line. */
function splitAtLinks(
  { text }: Token,
  isStart: boolean,
  { pattern, toToken }: LinkSyntax,
  notation: Notation,
): Token[] {
  if (!isStart && pattern.source.startsWith('^')) return [{ type: 'words', text }];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const token = toToken(match, notation);
    if (!token) continue;
    if (match.index > end) tokens.push({ type: 'words', text: text.slice(end, match.index) });
    tokens.push(token);
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ type: 'words', text: text.slice(end) });
  return tokens;
}

function toKeyedLink(words: string, key: string, urls: Map<string, string>) {
  const href = urls.get(key || words);
  return href || /^\d+$/.test(key) ? toLink(words, href) : undefined;
}

/** Words of an image before the label are dropped. */
function toLink(words: string, href: string | undefined): Token {
  const text = words
    .replace(/^\s*\[[^\]]*\]\s*/, '')
    .replace(/^\s*LINK:\s*/, '')
    .trim();
  const type = /^(?:[-–]|\d[\d.,]*k?)?$/.test(text) ? 'count' : 'link';
  return { type, text, ...(href && { href }) };
}

/** The text of a line. Counts next to other words are left out, such as the link `6` after `May 29`. */
export function textOf(tokens: Token[]): string {
  const join = (parts: Token[]) => parts.map(({ text }) => text).join('');
  const separated = tokens.map((token) =>
    token.type === 'count' ? { ...token, text: ' ' } : token,
  );
  const words = join(separated);
  return foldSpaces(words) === '' ? tokens.map(({ text }) => text).join(' ') : words;
}
