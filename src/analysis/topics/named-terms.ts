import { newTerm, type Term } from './collect-terms.ts';
import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { keyOf } from './phrases.ts';
import { findTextsWith, type KeyTexts } from './key-texts.ts';
import type { TopicKeyOf } from './topic-key.ts';

/** The names of topics in the maintainer's corrections. They are topics even if rare, and keep their spelling. */
export const getCorrectionNames = ({ rename, join, add }: TopicCorrections): string[] => [
  ...Object.values(rename),
  ...Object.keys(join),
  ...Object.keys(add),
];

/** The terms that the corrections name, by key, with their own uses in the texts and those of the phrases added to them. */
export function toNamedTerms(
  corrections: TopicCorrections,
  terms: Map<string, Term>,
  topicKeyOf: TopicKeyOf,
  keyTexts: KeyTexts,
): Map<string, Term> {
  const namedTerms = new Map<string, Term>();
  for (const name of getCorrectionNames(corrections)) {
    const key = topicKeyOf(keyOf(name), name);
    namedTerms.set(key, terms.get(key) ?? newTerm(key));
  }
  for (const [name, phrases] of Object.entries(corrections.add)) {
    const term = namedTerms.get(topicKeyOf(keyOf(name), name));
    for (const phrase of [name, ...phrases]) {
      const uses = findTextsWith(keyTexts, phrase);
      for (const index of uses.texts) term?.texts.add(index);
      for (const index of uses.titles) term?.titles.add(index);
    }
  }
  return namedTerms;
}

/** A message for each name in the corrections that no text uses. */
export function describeUnusedNames(
  { rename, join, hide, add }: TopicCorrections,
  keyTexts: KeyTexts,
): string[] {
  const isUnused = (phrase: string) => findTextsWith(keyTexts, phrase).texts.size === 0;
  const describe = (section: string, phrases: string[]) =>
    phrases.filter(isUnused).map((phrase) => `No paper uses “${phrase}” (${section}).`);
  return [
    ...describe('rename', Object.keys(rename)),
    ...describe('join', Object.values(join).flat()),
    ...describe('hide', hide),
    ...Object.entries(add).flatMap(([name, phrases]) =>
      [name, ...phrases].every(isUnused) ? describe('add', [name]) : describe('add', phrases),
    ),
  ];
}
