/** Progress of a long task: `step` is called once for each of `total` steps. */
export interface Progress {
  /** `unit` is the plural name of a step. Default: `papers`. */
  start(what: string, total: number, unit?: string): void;
  step(): void;
}

/** Progress is shown only for tasks longer than this, in milliseconds. */
const MIN_DURATION_MS = 1000;

/** Milliseconds between two updates of the bar, and between two lines without a terminal. */
const updateIntervals = { terminal: 100, plain: 10_000 };

/**
 * Progress on a stream: on a terminal a bar with rate and time left, redrawn in place and cleared at the end; elsewhere an occasional plain line. `now` gives
 * milliseconds.
 */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  now: () => number = performance.now.bind(performance),
): Progress {
  let [what, unit, total, done, started, drawn] = ['', '', 0, 0, 0, 0];
  const draw = () => {
    const seconds = (now() - started) / 1000;
    const line = formatProgress(what, done, total, seconds, unit);
    if (!stream.isTTY) stream.write(`${line}\n`);
    else stream.write(done === total ? '\r\x1b[K' : `\r\x1b[K${formatBar(done / total)} ${line}`);
    drawn = now();
  };
  return {
    start(name, sum, steps = 'papers') {
      [what, unit, total, done, started] = [name, steps, sum, 0, now()];
      drawn =
        started +
        MIN_DURATION_MS -
        (stream.isTTY ? updateIntervals.terminal : updateIntervals.plain);
    },
    step() {
      done += 1;
      const wait = stream.isTTY ? updateIntervals.terminal : updateIntervals.plain;
      const isEnd = done === total && drawn > started + MIN_DURATION_MS;
      if (isEnd || now() - drawn >= wait) draw();
    },
  };
}

/** `Reading: 4,000 of 10,000 papers, 1,000 a second, 6 s left`. */
export function formatProgress(
  what: string,
  done: number,
  total: number,
  seconds: number,
  unit = 'papers',
): string {
  const rate = done / Math.max(seconds, 0.001);
  const secondsLeft = Math.ceil((total - done) / Math.max(rate, 0.001));
  const [d, t] = [done, total].map((sum) => sum.toLocaleString('en'));
  return `${what}: ${d} of ${t} ${unit}, ${formatRate(rate)}, ${secondsLeft} s left`;
}

/** Rates below one per second, such as those of services, are shown per minute. */
const formatRate = (rate: number) =>
  rate < 1
    ? `${Math.round(rate * 60)} a minute`
    : `${Math.round(rate).toLocaleString('en')} a second`;

/** A bar of twenty characters. */
const formatBar = (share: number) => '█'.repeat(Math.floor(share * 20)).padEnd(20, '░');
