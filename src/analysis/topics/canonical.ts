import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { keyOf } from './phrases.ts';

/** Gives a phrase the key of the topic that it stands for. */
export type Canonical = (key: string, surface?: string) => string;

/** Steps from one name to the next that are followed: `a` into `b`, `b` into `c`. More are a circle. */
const longestChain = 8;

/** What a phrase stands for: an acronym for its expansion, a joined or renamed phrase for the topic that took it. */
export function toCanonical(
  acronyms: Map<string, string>,
  { rename, join }: TopicCorrections,
): Canonical {
  // `MAP` may be an acronym where `map` is a word.
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
    for (let step = 0; step < longestChain; step++) topic = taken.get(topic) ?? topic;
    return topic;
  };
}
