import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { CollectionPaper } from '../../../src/catalogue/catalogue.ts';
import { getRelated, getTopics, withTopics } from '../../../src/analysis/analyse.ts';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { mappedSizes, toMap, type MapContext } from '../../../src/analysis/map/map.ts';
import { distance } from '../../../src/analysis/map/regions.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';

const names = new Map([
  ['goats', 'Goats'],
  ['sheep', 'Sheep'],
]);

/** Papers of two topics. */
function flocks(count: number): CollectionPaper[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    file: `p${index}.md`,
    title: `Paper ${index}`,
    appearances: [],
    textLanguage: 'en',
    topics: [index % 2 === 0 ? 'goats' : 'sheep'],
  }));
}

/** Each paper's neighbours share its topic. */
const context = (count: number): MapContext => ({
  names,
  related: new Map(
    flocks(count).map(({ id }, index) => [
      id,
      [2, 4, 6, 8].map((step) => ({ id: `p${(index + step) % count}` })),
    ]),
  ),
});

describe('the map of a collection', () => {
  const map = toMap(flocks(100), context(100))!;
  const placed = map.parts.flatMap(({ papers }) => papers);

  test('has every paper once, inside the picture', () => {
    assert.equal(new Set(placed.map(({ paper }) => paper.id)).size, 100);
    assert.ok(placed.every(({ at }) => at.x >= 0 && at.x <= map.width));
    assert.ok(placed.every(({ at }) => at.y >= 0 && at.y <= map.height));
  });

  test('places similar papers close together: the nearest paper usually shares the topic', () => {
    const nextToSameTopic = placed.filter(({ paper, at }) => {
      const others = placed.filter((other) => other.paper !== paper);
      const [first] = others.toSorted((a, b) => distance(a.at, at) - distance(b.at, at));
      return first!.paper.topics[0] === paper.topics[0];
    });
    assert.ok(nextToSameTopic.length >= 90, `${nextToSameTopic.length} of 100`);
  });

  test('labels each region with the most frequent topics of its papers', () =>
    assert.deepEqual(map.parts.map(({ region }) => region?.name).sort(), ['Goats', 'Sheep']));

  test('is the same each time', () => assert.deepEqual(toMap(flocks(100), context(100)), map));

  test('has one unlabelled region if no paper has a topic', () => {
    const papers = flocks(40).map((paper) => ({ ...paper, topics: [] }));
    assert.deepEqual(
      toMap(papers, context(40))!.parts.map(({ region, papers }) => [region, papers.length]),
      [[undefined, 40]],
    );
  });

  test('includes papers without neighbours', () =>
    assert.ok(toMap(flocks(40), { names, related: new Map() })));

  for (const count of [mappedSizes.min - 1, mappedSizes.max + 1])
    test(`is not drawn for ${count} papers`, () =>
      assert.equal(toMap(flocks(count), context(count)), undefined));
});

test('The labels on the sample’s map do not overlap', () => {
  const catalogue = getCatalogue(sampleDir);
  const names = new Map(getTopics(catalogue).topics.map(({ slug, name }) => [slug, name]));
  const map = toMap(withTopics(catalogue), { names, related: getRelated(catalogue) })!;
  const regions = map.parts.flatMap(({ region }) => region ?? []);
  assert.ok(regions.length >= 4, `${regions.length} regions`);
  for (const one of regions)
    for (const other of regions)
      if (one !== other)
        assert.ok(
          Math.abs(one.at.y - other.at.y) > (one.size + other.size) / 2 ||
            Math.abs(one.at.x - other.at.x) >
              ((one.name.length * one.size + other.name.length * other.size) * 0.5) / 2,
          `${one.name} and ${other.name}`,
        );
});

test('The map of a thousand papers has at most 15 kB of dots and lines', () => {
  const { contours, parts } = toMap(flocks(1_000), context(1_000))!;
  const dots = parts.flatMap(({ papers }) => papers.map(({ at }) => `M${at.x} ${at.y}h0`));
  const size = gzipSync([...contours, ...dots].join('')).length;
  assert.ok(size <= 15_000, `${size} bytes`);
});
