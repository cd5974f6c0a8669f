import { ok, problemWith, type Finding } from './finding.ts';

/** The first version that runs TypeScript directly as the commands need it; `npm ci` installs it. */
const MIN_NODE = 26;

/** Whether a version of Node can run the commands. */
export function checkNode(version: string): Finding {
  if (Number.parseInt(version) >= MIN_NODE) return ok(`Node ${version}`);
  return problemWith(
    'node-outdated',
    `This is Node ${version}; the commands need ${MIN_NODE}.`,
    'Run npm ci, then start commands with npm run.',
  );
}
