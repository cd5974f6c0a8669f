import { commandProblemCodes } from '../command-problems.ts';
import { problemTable } from '../problems.ts';

/** The list of problems in `docs/problems.md`: a heading for each code, so that `problems.md#CODE` is its address. */
export function toProblemList(): string {
  const ofFiles = Object.entries(problemTable).map(
    ([code, [severity, hint]]) => `### ${code}\n\n${severity}. ${hint}`,
  );
  const ofCommands = commandProblemCodes.map((code) => `### ${code}\n\nerror.`);
  return ['## Files of the content folder', ...ofFiles, '## Commands', ...ofCommands].join('\n\n');
}
