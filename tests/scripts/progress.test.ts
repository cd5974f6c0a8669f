import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress, formatProgress } from '../../scripts/progress.ts';

/** Runs `steps` steps of `milliseconds` each; returns what was written. */
function run(isTTY: boolean, steps: number, milliseconds: number): string[] {
  const written: string[] = [];
  let time = 0;
  const write = (text: string) => written.push(text) > 0;
  const progress = createProgress({ isTTY, write }, () => time);
  progress.start('Setting', steps);
  for (let step = 0; step < steps; step += 1) {
    time += milliseconds;
    progress.step();
  }
  return written;
}

test('progress is shown with rate and remaining time', () => {
  assert.equal(
    formatProgress('Setting', 4000, 10_000, 4),
    'Setting: 4,000 of 10,000 papers, 1,000 a second, 6 s left',
  );
  assert.equal(
    formatProgress('arxiv-cs-cl', 10, 30, 30, 'days'),
    'arxiv-cs-cl: 10 of 30 days, 20 a minute, 60 s left',
  );
});

test('a short task prints nothing', () => {
  assert.deepEqual(run(true, 60, 5), []);
  assert.deepEqual(run(false, 60, 5), []);
});

test('on a terminal the bar is redrawn in place and cleared at the end', () => {
  const written = run(true, 100, 50);
  assert.match(
    written[0] ?? '',
    /^\r\x1b\[K█+░+ Setting: 20 of 100 papers, 20 a second, 4 s left$/,
  );
  assert.equal(written.at(-1), '\r\x1b[K');
});

test('without a terminal plain lines are printed at intervals', () => {
  const written = run(false, 1000, 50);
  assert.ok(written.length >= 4 && written.length <= 7);
  assert.match(written[0] ?? '', /^Setting: 20 of 1,000 papers, 20 a second, 49 s left\n$/);
});
