/**
 * Marks the start of a stage of a command (User Timing, https://www.w3.org/TR/user-timing/): `npm run bench:scale` and Node's profiler read the
 * marks.
 */
export function startStage(
  stage:
    | 'convert'
    | 'references'
    | 'write papers'
    | 'read'
    | 'analyse'
    | 'sync'
    | 'bundle'
    | 'render'
    | 'index'
    | 'write',
): void {
  performance.mark(`offprint:${stage}`);
}
