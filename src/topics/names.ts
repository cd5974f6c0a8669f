/** A topic's name: the spelling that most texts use, in the plural where that is as common, without the capitals of titles. */
export function nameOf(key: string, surfaces: Map<string, number>): string {
  const [best = key] =
    [...mergeCase(surfaces)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  return capitalise(best);
}

/** Spellings that differ only in the capitals of a title are one: the lower one, unless a word has a capital inside (`LoRA`). */
function mergeCase(surfaces: Map<string, number>): Map<string, number> {
  const merged = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const plain = surface.split(' ').map(uncapitalise).join(' ');
    merged.set(plain, (merged.get(plain) ?? 0) + count);
  }
  return merged;
}

const uncapitalise = (word: string) =>
  word
    .split('-')
    .map((part) => (/^\p{Lu}\p{Ll}*$/u.test(part) && part.length > 1 ? part.toLowerCase() : part))
    .join('-');

const capitalise = (name: string) =>
  /^\p{Ll}+\p{Lu}/u.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** `Next-token prediction` → `next-token-prediction`, `C++` → `c-plus-plus`. */
export function toSlug(name: string): string {
  const folded = name
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? 'topic';
}
