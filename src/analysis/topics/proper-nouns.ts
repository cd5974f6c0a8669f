/** A word inside a sentence: it follows a lower-case letter and a space. */
const insideSentence = /[a-z],? (?=(\p{L}\p{Ll}+))/gu;

/**
 * Words, in lower case, that texts nearly always write with a capital inside a sentence: `markov`, `bayesian`. At least three uses, and four out of five,
 * must have one: `Large Language Models (LLMs)` has capitals too, but less often.
 */
export function findProperNouns(texts: string[], words: Set<string>): Set<string> {
  const uses = new Map<string, { all: number; capital: number }>();
  for (const text of texts)
    for (const [, word = ''] of text.matchAll(insideSentence)) {
      const lower = word.toLowerCase();
      if (!words.has(lower)) continue;
      const count = uses.get(lower) ?? { all: 0, capital: 0 };
      uses.set(lower, count);
      count.all += 1;
      if (word !== lower) count.capital += 1;
    }
  const isProper = ([, { all, capital }]: [string, { all: number; capital: number }]) =>
    capital >= 3 && capital >= 0.8 * all;
  return new Set([...uses].filter(isProper).map(([word]) => word));
}
