import { Session, type Profiler } from 'node:inspector';

const session = new Session();
session.connect();
session.post('Profiler.enable');
// V8 counts only in functions that it compiles after this, so counting is never stopped; the counts are reset when they are taken.
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How many times the blocks of JavaScript ran during `run`: the work that it did, the same on every machine. Work inside the platform, such as
 * matching a regular expression, is not counted, and neither are functions that ran before this module was imported.
 */
export function countSteps(run: () => unknown): number {
  takeSteps();
  run();
  return takeSteps();
}

function takeSteps(): number {
  let steps = 0;
  // On the same thread, the answer comes before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error;
    for (const { functions } of coverage.result) steps += sum(functions);
  });
  return steps;
}

const sum = (functions: Profiler.FunctionCoverage[]): number =>
  functions.flatMap(({ ranges }) => ranges).reduce((total, { count }) => total + count, 0);
