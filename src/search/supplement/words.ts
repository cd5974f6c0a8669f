import { fold } from '../../text/tokens.ts';

/** The words of the collection with one first letter, sorted. They are used to correct words that occur in no paper. */
export interface WordFile {
  letter: string;
  words: string[];
}

/** Minimum length of words that are corrected or suggested, in letters: shorter ones resemble too many others. */
export const MIN_WORD_LENGTH = 4;

/** The words that occur in at least two texts or in a prominent text, by file. */
export function toWordFiles(texts: { prominent: string; other: string }[]): WordFile[] {
  const textCounts = new Map<string, number>();
  const prominentWords = new Set<string>();
  for (const { prominent, other } of texts) {
    const wordsOfProminent = wordsOf(prominent);
    for (const word of wordsOfProminent) prominentWords.add(word);
    for (const word of new Set([...wordsOfProminent, ...wordsOf(other)]))
      textCounts.set(word, (textCounts.get(word) ?? 0) + 1);
  }
  const kept = [...textCounts].filter(([word, count]) => count > 1 || prominentWords.has(word));
  const files = Map.groupBy(kept.map(([word]) => word).sort(), fileOf);
  return [...files].map(([letter, words]) => ({ letter, words }));
}

/** Name of the file that contains a word: its first letter, or `other`. */
export const fileOf = (word: string): string => /^[a-z]/.exec(word)?.[0] ?? 'other';

function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return words.map(fold).filter((word) => word.length >= MIN_WORD_LENGTH && /\p{L}/u.test(word));
}

/** Front coding: the number of letters that a word shares with the one before (as a digit), then the rest. */
export function encodeWords(words: string[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1] ?? '';
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
      return `${shared}${word.slice(shared)}`;
    })
    .join('\n');
}

export function decodeWords(text: string): string[] {
  const words: string[] = [];
  for (const line of text === '' ? [] : text.split('\n'))
    words.push((words.at(-1) ?? '').slice(0, Number(line[0])) + line.slice(1));
  return words;
}
