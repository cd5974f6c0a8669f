import { recordAddresses } from './addresses/record-addresses.ts';
import { convert, type ConvertOptions } from './convert/convert.ts';
import { createProgress } from './progress.ts';
import { formatReport, isSuccess, type Report } from './convert/report.ts';

export interface RecordOptions extends ConvertOptions {
  /** Print notes and all warnings. */
  verbose?: boolean;
  /** Withdraw the addresses that would be lost. */
  isWithdrawn?: boolean;
}

/** Converts and prints the report; returns whether the command may continue. */
export function runConvert(options: ConvertOptions): boolean {
  return printReport(convert({ progress: createProgress(process.stderr), ...options }), options);
}

/** Problems that the build itself reports. */
const reportedByBuild = new Set(['address-missing', 'addresses-unrecorded']);

/** Like `runConvert`, and records the addresses of the pages before a build. */
export function runConvertAndRecord(options: RecordOptions): boolean {
  const progress = createProgress(process.stderr);
  const report = convertAndRecord({ progress, ...options });
  const problems = report.problems.filter(({ code }) => !reportedByBuild.has(code));
  return printReport({ ...report, problems }, options);
}

/** Converts, then records the addresses of the pages if the papers were written. */
export function convertAndRecord(options: RecordOptions): Report {
  const report = convert(options);
  if (!report.written) return report;
  const problems = recordAddresses(options.content, options.isWithdrawn);
  return { ...report, problems: [...report.problems, ...problems] };
}

function printReport(report: Report, { keepGoing, verbose }: RecordOptions): boolean {
  console[isSuccess(report) ? 'log' : 'error'](formatReport(report, verbose));
  return isSuccess(report, keepGoing);
}
