import { convert, type ConvertOptions } from './convert/convert.ts';
import { createProgress } from './progress.ts';
import { formatReport } from './convert/report.ts';

/** Converts and prints the report; whether what follows may go on. */
export function runConvert(options: ConvertOptions): boolean {
  const report = convert({ progress: createProgress(process.stderr), ...options });
  const failed = report.problems.some(({ severity }) => severity === 'error');
  console[failed ? 'error' : 'log'](formatReport(report));
  return !failed || options.keepGoing === true;
}
