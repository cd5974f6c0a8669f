import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { keyOf } from './phrases.ts';

/** Returns the key of a phrase's topic, given the phrase's key and its spelling in the text. */
export type TopicKeyOf = (key: string, surface?: string) => string;

/** Maximum number of renames that are followed (`a` to `b`, `b` to `c`); more indicate a cycle. */
const MAX_CHAIN = 8;

/** Creates the function that maps acronyms to their expansions, and joined or renamed phrases to their topics. */
export function createTopicKeyOf(
  acronyms: Map<string, string>,
  { rename, join }: TopicCorrections,
): TopicKeyOf {
  // `MAP` may be an acronym, unlike `map`.
  const expand: TopicKeyOf = (key, surface = '') =>
    (/\p{Lu}.*\p{Lu}/u.test(surface) && acronyms.get(key)) || key;
  const replacements = new Map<string, string>();
  const replace = (from: string, into: string) => {
    const [key, topic] = [expand(keyOf(from), from), expand(keyOf(into), into)];
    if (key !== topic) replacements.set(key, topic);
  };
  for (const [name, phrases] of Object.entries(join))
    for (const phrase of phrases) replace(phrase, name);
  for (const [from, to] of Object.entries(rename)) replace(from, to);
  return (key, surface) => {
    let topic = expand(key, surface);
    for (let step = 0; step < MAX_CHAIN; step++) topic = replacements.get(topic) ?? topic;
    return topic;
  };
}
