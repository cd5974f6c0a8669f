import { recordAddresses } from './addresses/record-addresses.ts';
import { convert, type ConvertOptions } from './convert/convert.ts';
import { createProgress } from './progress.ts';
import { formatReport, isSuccess, withoutRepeated, type Report } from './convert/report.ts';
import type { Problem } from './problems.ts';

export interface RecordOptions extends ConvertOptions {
  /** Print notes and all warnings. */
  verbose?: boolean;
  /** Withdraw the URLs that would be lost. */
  withdraw?: boolean;
}

/** Converts and prints the report; returns whether the command may continue. */
export function runConvert(options: ConvertOptions): boolean {
  return printReport(convertWithProgress(options), options);
}

/** Returns a function that converts and prints like `runConvert`, but prints a warning again only if the previous conversion did not have it. */
export function createRepeatedConvert(options: ConvertOptions): () => boolean {
  let previous: Problem[] = [];
  return () => {
    const report = convertWithProgress(options);
    const problems = withoutRepeated(report.problems, previous);
    previous = report.problems;
    return printReport({ ...report, problems }, options);
  };
}

const convertWithProgress = (options: ConvertOptions) =>
  convert({ progress: createProgress(process.stderr), ...options });

/** Problems that the build itself reports. */
const reportedByBuild = new Set(['address-missing', 'addresses-unrecorded']);

/** Like `runConvert`, and records the URLs of the pages before a build. */
export function runConvertAndRecord(options: RecordOptions): boolean {
  const progress = createProgress(process.stderr);
  const report = convertAndRecord({ progress, ...options });
  const problems = report.problems.filter(({ code }) => !reportedByBuild.has(code));
  return printReport({ ...report, problems }, options);
}

/** Converts; if the papers were written, records the URLs of the pages. */
export function convertAndRecord(options: RecordOptions): Report {
  const report = convert(options);
  if (!report.written) return report;
  const problems = recordAddresses(options.content, options.withdraw);
  return { ...report, problems: [...report.problems, ...problems] };
}

function printReport(report: Report, { keepGoing, verbose }: RecordOptions): boolean {
  console[isSuccess(report) ? 'log' : 'error'](formatReport(report, verbose));
  return isSuccess(report, keepGoing);
}
