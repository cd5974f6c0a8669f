import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CollectionPaper } from '../../src/catalogue/catalogue.ts';
import { toGroups } from '../../src/site/facet-groups.ts';
import { facets, type FacetValue } from '../../src/site/facets.ts';

const topics = facets.find(({ slug }) => slug === 'topics')!;
const years = facets.find(({ slug }) => slug === 'years')!;
const value = (name: string, count: number): FacetValue => ({
  slug: name,
  name,
  papers: Array.from({ length: count }, () => ({}) as CollectionPaper),
});

describe('topics are grouped by their last word', () => {
  const groups = toGroups(topics, [
    value('Image generation', 9),
    value('Language models', 5),
    value('Diffusion model', 3),
    value('World models', 2),
    value('Text generation', 1),
  ]);
  test('if three or more share it, in singular or plural', () =>
    assert.deepEqual(
      groups.map(({ name, values }) => [name, values.map((one) => one.name)]),
      [
        ['Models', ['Language models', 'Diffusion model', 'World models']],
        [undefined, ['Image generation', 'Text generation']],
      ],
    ));

  test('values of other facets are one group', () =>
    assert.equal(toGroups(years, [value('2024', 1), value('2023', 2)]).length, 1));
});
