import { properNames } from './proper-names.ts';

/**
 * A title in TeX with braces around the words that a bibliography style must not write in lower case: words with a capital
 * inside or only capitals (`{BERT}`, `{FlashAttention}`), words with a digit and a capital, single capital letters except the article, well-known names
 * (`{Bayesian}`), and maths. If the title is in sentence case (at least half of its long words are in lower case), every later capital belongs to a name and is protected too.
 * Whole titles are never put in braces, because styles could then not change their case.
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

/** Maths, words (letters, digits, accents in groups such as `{\"u}`), and the characters between them. */
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

/** Whether a word is the first of the title or comes after a colon, dash, full stop or question mark: there, a capital has no meaning. */
function startsPart(tokens: string[], index: number): boolean {
  const before = tokens
    .slice(0, index)
    .join('')
    .replace(/[\s"'`“”‘’({[]+$/, '');
  return before === '' || /[:.?!—–]$|---?$/.test(before);
}

/** Whether the capitals of a word must be kept. */
function hasFixedCase(word: string, isName: boolean): boolean {
  const letters = bareLetters(word);
  const isSpecial =
    letters.length === 1 ||
    /\p{N}|^.+\p{Lu}/u.test(letters) ||
    properNames.has(letters.toLowerCase());
  return /\p{Lu}/u.test(letters) && (isSpecial || isName);
}

/** A word without commands for accents and without the part after an apostrophe: `{\"U}ber` → `Uber`. */
function bareLetters(word: string): string {
  return word
    .replace(/\{\\(?:[^\p{L}]|[a-zA-Z]+\s)?\s?\{?\\?([\p{L}]*)\}?\}/gu, '$1')
    .replace(/['’].*$/, '');
}

/** Whether at least half of the title's ordinary long words, except the first, are in lower case. */
function isSentenceCase(words: string[]): boolean {
  const longWords = words.slice(1).filter((word) => /^\p{L}\p{Ll}{4,}$/u.test(word));
  const lowerCaseWords = longWords.filter(
    (word) => /^\p{Ll}/u.test(word) && !longPrepositions.has(word),
  );
  return lowerCaseWords.length > 0 && lowerCaseWords.length * 2 >= longWords.length;
}

/** Long words that are in lower case even in title case. */
const longPrepositions = new Set(
  'about above across after against along among around before behind below beneath between beyond during inside outside through toward towards under until using versus where which while within without'.split(
    ' ',
  ),
);
