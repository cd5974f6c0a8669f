import { convert, type ConvertOptions } from './convert/convert.ts';
import { createProgress } from './progress.ts';
import { formatReport, isSuccess } from './convert/report.ts';

/** Converts and prints the report; returns whether the command may continue. */
export function runConvert(options: ConvertOptions): boolean {
  const report = convert({ progress: createProgress(process.stderr), ...options });
  console[isSuccess(report) ? 'log' : 'error'](formatReport(report));
  return isSuccess(report, options.keepGoing);
}
