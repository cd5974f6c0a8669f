import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { properties } from './properties.ts';

/** Few runs with a fixed seed; `npm run bench:fuzz` runs for minutes, with other seeds and real files. */
const RUNS = 20;

describe('random input breaks no parser and no printer', () => {
  for (const [name, check] of Object.entries(properties()))
    test(name, () => assert.equal(check({ numRuns: RUNS }), undefined));
});
