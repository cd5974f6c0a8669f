import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runConcurrently } from '../../src/model/run-concurrently.ts';

test('Results are in the order of the values, no more tasks than the limit run at once, and each finished task is reported', async () => {
  let running = 0;
  let maxRunning = 0;
  const reported: number[] = [];
  const double = async (value: number) => {
    maxRunning = Math.max(maxRunning, ++running);
    for (let turns = 10 - value; turns > 0; turns--) await Promise.resolve();
    running--;
    return value * 2;
  };
  const values = [1, 2, 3, 4, 5, 6, 7];
  const results = await runConcurrently(values, 3, double, (done) => reported.push(done));
  assert.deepEqual(results, [2, 4, 6, 8, 10, 12, 14]);
  assert.equal(maxRunning, 3);
  assert.deepEqual(reported, values);
});

test('The error of a failing task is thrown', () =>
  assert.rejects(
    runConcurrently([1, 2], 2, (value) =>
      value === 2 ? Promise.reject(new Error('offline')) : Promise.resolve(value),
    ),
    /offline/,
  ));

test('No values give no results', async () =>
  assert.deepEqual(await runConcurrently([], 2, () => Promise.resolve(1)), []));
