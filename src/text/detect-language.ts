import { languages } from './languages.ts';
import { scriptOf, type Script } from './writing-system.ts';
import { stopWords } from './stop-words.ts';

/** Scripts in which scientific texts of only one language are written, with that language. */
const languageOfScript: Partial<Record<Script, string>> = {
  Grek: 'el',
  Hebr: 'he',
  Hani: 'zh',
  Jpan: 'ja',
  Kore: 'ko',
  Beng: 'bn',
  Taml: 'ta',
  Telu: 'te',
  Thai: 'th',
  Laoo: 'lo',
  Khmr: 'km',
  Mymr: 'my',
  Armn: 'hy',
  Geor: 'ka',
};

/** Minimum number of stop words in a text for its language to be accepted. */
const MIN_STOP_WORDS = 4;
/** Minimum share of stop words in a text; in French, about a third of the words are stop words. Single letters are not counted, because formulas contain many. */
const MIN_SHARE = 0.1;
/** Minimum ratio to the stop words of any other language, because short words belong to several. */
const MIN_RATIO = 1.5;
/** Number of characters that are read: the first sentences of an abstract contain enough stop words. */
const MAX_LENGTH = 1_000;

/** Languages by their stop words. */
const languagesByWord = new Map<string, string[]>();
for (const [code, words] of [
  ['en', stopWords] as const,
  ...[...languages].map(([code, language]) => [code, language.stopWords] as const),
])
  for (const word of words) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), code]);

/**
 * The language of a text as a BCP 47 code, by its script or its stop words; `undefined` if it is not certain. It is English, one of the
 * languages in `languages.ts`, or the only language of a script.
 */
export function detectLanguage(text: string): string | undefined {
  const start = text.slice(0, MAX_LENGTH);
  const script = scriptOf(start);
  return script && (languageOfScript[script] ?? detectByStopWords(start));
}

function detectByStopWords(text: string): string | undefined {
  // Titles can be followed by their translation in parentheses.
  const withoutParentheses = text.replace(/\([^()]*(?:\)|$)/g, ' ');
  const words = withoutParentheses.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words)
    for (const code of languagesByWord.get(word) ?? [])
      counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < Math.max(MIN_STOP_WORDS, MIN_SHARE * words.length)) return undefined;
  return first[1] >= MIN_RATIO * (second?.[1] ?? 0) ? first[0] : undefined;
}
