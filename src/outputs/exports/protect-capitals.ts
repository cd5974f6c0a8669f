import { properNames } from './proper-names.ts';

/**
 * A title in TeX with braces around the words that a bibliography style must not write in lower case: words with a capital
 * inside or of capitals only (`{BERT}`, `{FlashAttention}`), words with a digit and a capital, single capital letters but the article, well-known names (`{Bayesian}`), and maths. If
 * the title is written as a sentence (most long words in lower case) every later capital is a name's, and protected too. Whole titles
 * are never braced: then a style could not choose.
 *
 * BibTeX's `change.case$` and biblatex's `\MakeSentenceCase` do not change text in braces that do not start with a command.
 */
export function protectCapitals(tex: string): string {
  const tokens = texTokens(tex);
  const isSentence = isSentenceCase(tokens.filter((_, index) => tokens[index - 1] !== '-'));
  return tokens
    .map((token, index) => {
      const isName = isSentence && !startsPart(tokens, index);
      const isArticle = token === 'A' && !isName && /^\s/.test(tokens[index + 1] ?? ' ');
      const isFixed = token.startsWith('$') || (isWord(token) && hasFixedCase(token, isName));
      return isFixed && !isArticle ? `{${token}}` : token;
    })
    .join('');
}

/** Maths, words (letters, digits, accents in groups such as `{\"u}`), and what is between them. */
function texTokens(tex: string): string[] {
  return tex.match(tokenPattern) ?? [];
}

const accent = String.raw`\{\\(?:[^\p{L}\s]|[a-zA-Z]+(?![a-zA-Z]))\s?\{?[\p{L}\\]?[a-z]?\}?\}`;
const letter = String.raw`(?:[\p{L}\p{M}\p{N}]|${accent})`;
const tokenPattern = new RegExp(
  [
    String.raw`\$(?:\\[^]|[^\\$])*\$`,
    `${letter}+(?:['’]${letter}+)*`,
    String.raw`\\[a-zA-Z]+\s*`,
    String.raw`\\[^]`,
    '[^]',
  ].join('|'),
  'gu',
);

function isWord(token: string): boolean {
  return token.length > 1 ? !/^[$\\]/.test(token) : /[\p{L}\p{N}]/u.test(token);
}

/** Whether the word begins the title or what follows a colon, a dash, a full stop, a question mark: there a capital has no meaning. */
function startsPart(tokens: string[], index: number): boolean {
  const before = tokens
    .slice(0, index)
    .join('')
    .replace(/[\s"'`“”‘’({[]+$/, '');
  return before === '' || /[:.?!—–]$|---?$/.test(before);
}

/** Whether the word's capitals mean something; all of them do in a name. */
function hasFixedCase(word: string, isName: boolean): boolean {
  const letters = bareLetters(word);
  const isSpecial =
    letters.length === 1 ||
    /\p{N}|^.+\p{Lu}/u.test(letters) ||
    properNames.has(letters.toLowerCase());
  return /\p{Lu}/u.test(letters) && (isSpecial || isName);
}

/** The word without accents' commands and without what follows an apostrophe: `{\"U}ber` → `Uber`. */
function bareLetters(word: string): string {
  return word
    .replace(/\{\\(?:[^\p{L}]|[a-zA-Z]+\s)?\s?\{?\\?([\p{L}]*)\}?\}/gu, '$1')
    .replace(/['’].*$/, '');
}

/** Whether at least half of the title's ordinary long words, except the first, are in lower case. */
function isSentenceCase(words: string[]): boolean {
  const long = words.slice(1).filter((word) => /^\p{L}\p{Ll}{4,}$/u.test(word));
  const lower = long.filter((word) => /^\p{Ll}/u.test(word) && !longPrepositions.has(word));
  return lower.length > 0 && lower.length * 2 >= long.length;
}

/** Long words that stay in lower case in title case. */
const longPrepositions = new Set(
  'about above across after against along among around before behind below beneath between beyond during inside outside through toward towards under until using versus where which while within without'.split(
    ' ',
  ),
);
