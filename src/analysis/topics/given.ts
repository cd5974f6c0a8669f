import type { Canonical } from './canonical.ts';
import { newTerm, type Term } from './collect-terms.ts';
import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { keyOf } from './phrases.ts';
import { textsWith, type Runs } from './runs.ts';

/** Names in the maintainer's corrections. They are topics even if rare, and keep their spelling. */
export const givenNames = ({ rename, join, add }: TopicCorrections): string[] => [
  ...Object.values(rename),
  ...Object.keys(join),
  ...Object.keys(add),
];

/** The terms named in the corrections, with their own uses in the texts and those of the phrases added to them. */
export function toGivenTerms(
  corrections: TopicCorrections,
  terms: Map<string, Term>,
  canonical: Canonical,
  runs: Runs,
): Map<string, Term> {
  const given = new Map<string, Term>();
  for (const name of givenNames(corrections)) {
    const key = canonical(keyOf(name), name);
    given.set(key, terms.get(key) ?? newTerm(key));
  }
  for (const [name, phrases] of Object.entries(corrections.add)) {
    const term = given.get(canonical(keyOf(name), name));
    for (const phrase of [name, ...phrases]) {
      const found = textsWith(runs, phrase);
      for (const index of found.texts) term?.texts.add(index);
      for (const index of found.titles) term?.titles.add(index);
    }
  }
  return given;
}

/** A message for each name in the corrections that no text uses. */
export function findUnused({ rename, join, hide, add }: TopicCorrections, runs: Runs): string[] {
  const isUnused = (phrase: string) => textsWith(runs, phrase).texts.size === 0;
  const say = (under: string, phrases: string[]) =>
    phrases.filter(isUnused).map((phrase) => `No paper uses “${phrase}” (${under}).`);
  return [
    ...say('rename', Object.keys(rename)),
    ...say('join', Object.values(join).flat()),
    ...say('hide', hide),
    ...Object.entries(add).flatMap(([name, phrases]) =>
      [name, ...phrases].every(isUnused) ? say('add', [name]) : say('add', phrases),
    ),
  ];
}
