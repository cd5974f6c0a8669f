import { keyOf } from '../analysis/topics/phrases.ts';
import { capitalise } from '../text/capitalise.ts';
import type { Facet, FacetValue } from './facets.ts';

/** Values whose names end in the same word. */
export interface FacetGroup {
  /** The most frequent form of the word: `Models`; absent for values that belong to no group. */
  name: string | undefined;
  values: FacetValue[];
}

/** The values by group, groups with the most papers first, values without a group last; a single group if the facet has no groups. */
export function toGroups({ isGrouped }: Facet, values: FacetValue[]): FacetGroup[] {
  if (!isGrouped) return [{ name: undefined, values }];
  const groupsByWord = [
    ...Map.groupBy(values, ({ name }) => keyOf(name.split(/\s+/).at(-1) ?? name)).values(),
  ];
  const groups = groupsByWord
    .filter((group) => group.length >= 3)
    .map((group) => ({ name: capitalise(mostFrequent(group.map(lastWord))), values: group }))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1));
  const rest = groupsByWord.filter((group) => group.length < 3).flat();
  const others = values.filter((value) => rest.includes(value));
  return others.length > 0 ? [...groups, { name: undefined, values: others }] : groups;
}

const weightOf = ({ values }: FacetGroup) =>
  values.reduce((sum, { papers }) => sum + papers.length, 0);

const lastWord = ({ name }: FacetValue) => name.split(/\s+/).at(-1)?.toLowerCase() ?? name;

function mostFrequent(words: string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({
    word,
    count: all.length,
  }));
  counts.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return counts[0]?.word ?? '';
}
