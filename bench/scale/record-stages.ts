/**
 * For `node --import`: when a command exits, it writes the start of each stage (`performance.mark('offprint:<stage>')`) as JSON to the file named by
 * `OFFPRINT_STAGES`. A stage ends where the next one starts.
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
