import { keyOf } from './phrases.ts';

/** Words start after anything but a letter, digit or hyphen, so that a long word is read only from its start. */
const definition =
  /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]+ ){1,7}[\p{L}\p{N}-]+) \(([A-Z][A-Za-z]{0,6}[A-Z]s?)\)/gu;

/** The part that all definitions contain. Most texts have none and are not searched any further. */
const bracketedAcronym = / \([A-Z][A-Za-z]{0,6}[A-Z]s?\)/;

/**
 * Acronyms that texts define, as keys: `large language models (LLMs)` → `llm` is `large language model`. Where texts disagree, the
 * most frequent expansion wins. An acronym needs two definitions; in a small collection, one definition and a use in another text.
 */
export function findAcronyms(texts: string[]): Map<string, string> {
  const expansions = new Map<string, Map<string, number>>();
  for (const text of texts.filter((text) => bracketedAcronym.test(text)))
    for (const [, before = '', acronym = ''] of text.matchAll(definition)) {
      const expansion = expansionOf(before, acronym.replace(/s$/, ''));
      if (!expansion) continue;
      const counts = expansions.get(keyOf(acronym)) ?? new Map<string, number>();
      counts.set(expansion, (counts.get(expansion) ?? 0) + 1);
      expansions.set(keyOf(acronym), counts);
    }
  return new Map(
    [...expansions].flatMap(([acronym, counts]) => {
      const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return best && (best[1] >= 2 || isUsedElsewhere(acronym, texts))
        ? [[acronym, best[0]] as const]
        : [];
    }),
  );
}

/** Maximum number of texts in collections where one definition and a use in another text are enough. */
const MAX_SMALL_COLLECTION = 400;

function isUsedElsewhere(acronym: string, texts: string[]): boolean {
  if (texts.length > MAX_SMALL_COLLECTION) return false;
  const word = new RegExp(`\\b${acronym}s?\\b`, 'i');
  return texts.filter((text) => word.test(text)).length >= 2;
}

/** The last words before the bracket whose initials are the acronym; hyphenated words count by their parts. */
function expansionOf(before: string, acronym: string): string | undefined {
  const parts = before.split(/[\s-]+/);
  const words = parts.slice(-acronym.length);
  const initials = words.map((word) => word[0] ?? '').join('');
  return initials.toLowerCase() === acronym.toLowerCase() ? keyOf(words.join(' ')) : undefined;
}
