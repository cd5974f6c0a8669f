/**
 * For `node --import`: at its end a command writes the times of its stages, `performance.mark('offprint:<stage>')`, as JSON into the file that
 * the environment names. A mark begins a stage, which ends with the next mark.
 */
import { writeFileSync } from 'node:fs';

/** The name of a stage and when it began, in milliseconds since 1970. */
export type StageStart = [stage: string, time: number];

const PREFIX = 'offprint:';

process.on('exit', () => {
  const file = process.env['OFFPRINT_STAGES'];
  if (!file) return;
  const stages = performance
    .getEntriesByType('mark')
    .filter(({ name }) => name.startsWith(PREFIX))
    .map(({ name, startTime }): StageStart => [
      name.slice(PREFIX.length),
      performance.timeOrigin + startTime,
    ]);
  writeFileSync(file, JSON.stringify(stages));
});
