/** Maximum number of characters in a dictionary: half of the distance over which deflate can refer to earlier text. */
const MAX_LENGTH = 16_384;
/** Maximum number of words in a phrase. */
const MAX_WORDS = 3;
/** Minimum number of occurrences of a phrase. */
const MIN_COUNT = 3;
/** Approximate number of characters that a reference to a phrase takes. */
const REFERENCE_LENGTH = 3;

/**
 * Frequent phrases of texts, as a line that texts of the same kind, such as Pagefind’s fragments (the files of single results), are compressed with: those that save the most come last, because references
 * to nearby text are shorter.
 */
export function toDictionary(texts: string[]): string {
  let dictionary = '';
  for (const phrase of byGain(countPhrases(texts))) {
    if (dictionary.length + phrase.length > MAX_LENGTH) break;
    if (!dictionary.includes(phrase)) dictionary = phrase + dictionary;
  }
  return `${dictionary}\n`;
}

function countPhrases(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = text.replaceAll('\n', ' ').split(/(?<= )/);
    for (const start of words.keys())
      for (let count = 1; count <= MAX_WORDS && start + count <= words.length; count++) {
        const phrase = words.slice(start, start + count).join('');
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
  }
  return counts;
}

function byGain(counts: Map<string, number>): string[] {
  const gainOf = ([phrase, count]: [string, number]) => count * (phrase.length - REFERENCE_LENGTH);
  return [...counts]
    .filter(([phrase, count]) => count >= MIN_COUNT && phrase.length > REFERENCE_LENGTH)
    .sort((a, b) => gainOf(b) - gainOf(a) || (a[0] < b[0] ? -1 : 1))
    .map(([phrase]) => phrase);
}
