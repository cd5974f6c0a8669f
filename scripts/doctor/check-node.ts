import { ok, problemWith, type Finding } from './finding.ts';

/** The first version that runs the commands' TypeScript directly. `npm ci` installs a newer one. */
const MIN_NODE = 26;

/** Whether a version of Node can run the commands. */
export function checkNode(version: string): Finding {
  if (Number.parseInt(version) >= MIN_NODE) return ok(`Node ${version}`);
  return problemWith(
    'node-outdated',
    `This is Node ${version}; the commands need Node ${MIN_NODE} or later.`,
    'Run npm ci, then start commands with npm run.',
  );
}
