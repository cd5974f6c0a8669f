import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { getFullVenue, getVenue } from '../../src/model/venue.ts';

describe('the venue of a paper', () => {
  for (const [what, paper, expected] of [
    ['is its container', { 'container-title': 'Sheep Studies' }, ['Sheep Studies', undefined]],
    [
      'is the container’s short name',
      { 'container-title': 'Conference on Flocks', 'container-title-short': 'Flocks' },
      ['Flocks', 'Conference on Flocks'],
    ],
    [
      'is the conference that accepted a preprint',
      { 'event-title': 'Flocks 2025' },
      ['Flocks 2025', undefined],
    ],
    [
      'is the container if there is a conference too',
      { 'container-title': 'Proceedings of Flocks', 'event-title': 'Flocks 2025' },
      ['Proceedings of Flocks', undefined],
    ],
    ['is missing if nothing is known', {}, [undefined, undefined]],
  ] as const)
    test(what, () => assert.deepEqual([getVenue(paper), getFullVenue(paper)], expected));
});
