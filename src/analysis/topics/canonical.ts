import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { keyOf } from './phrases.ts';

/** From a phrase to the key of its topic. */
export type Canonical = (key: string, surface?: string) => string;

/** Maximum number of renames that are followed (`a` to `b`, `b` to `c`); more indicate a cycle. */
const MAX_CHAIN = 8;

/** Maps acronyms to their expansions, and joined or renamed phrases to their topic. */
export function toCanonical(
  acronyms: Map<string, string>,
  { rename, join }: TopicCorrections,
): Canonical {
  // `MAP` may be an acronym, unlike `map`.
  const expand: Canonical = (key, surface = '') =>
    (/\p{Lu}.*\p{Lu}/u.test(surface) && acronyms.get(key)) || key;
  const taken = new Map<string, string>();
  const take = (from: string, into: string) => {
    const [key, topic] = [expand(keyOf(from), from), expand(keyOf(into), into)];
    if (key !== topic) taken.set(key, topic);
  };
  for (const [name, phrases] of Object.entries(join))
    for (const phrase of phrases) take(phrase, name);
  for (const [from, to] of Object.entries(rename)) take(from, to);
  return (key, surface) => {
    let topic = expand(key, surface);
    for (let step = 0; step < MAX_CHAIN; step++) topic = taken.get(topic) ?? topic;
    return topic;
  };
}
