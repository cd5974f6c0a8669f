import type { HugoReport } from '../peers/measure-hugo.ts';
import type { SiteSize } from './measure-site.ts';
import { sumCosts, type Cost, type Run } from './run-measured.ts';

/** One build, with the conversion. */
export interface Build extends Run {
  /** What changed before it: `cold`, `nothing changed`. */
  name: string;
}

export interface Report {
  papers: number;
  builds: Build[];
  /** The size of the site after the first build. */
  size: SiteSize;
  /** The same pages built with Hugo and indexed with Pagefind, after the first build. */
  comparison?: HugoReport;
}

/** Formats a report in lines and columns. */
export function formatReport({ papers, builds, size, comparison }: Report): string {
  return [
    `${papers} papers`,
    ...builds.flatMap((build) => formatBuild(build, papers)),
    ...(comparison ? formatComparison(comparison, builds[0]!) : []),
    `site: ${toMegabytes(size.bytes)} MB, ${size.files} files; paper page, median: ${size.paperPage.raw} bytes, gzip ${size.paperPage.gzip}`,
    ...[...size.folders].map(
      ([folder, { files, bytes }]) =>
        `  ${folder.padEnd(20)} ${toMegabytes(bytes).padStart(8)} MB ${String(files).padStart(8)} files`,
    ),
  ].join('\n');
}

function formatBuild({ name, stages, ...total }: Build, papers: number): string[] {
  const perPaper = ((1000 * total.cpuSeconds) / papers).toFixed(2);
  return [
    formatCost(`${name} (${perPaper} ms of CPU per paper)`, total),
    ...stages.map(({ stage, ...cost }) => formatCost(`  ${stage}`, cost)),
  ];
}

function formatComparison({ hugo, pagefind, size }: HugoReport, cold: Build): string[] {
  const total = sumCosts([hugo, pagefind]);
  const ratio = cold.cpuSeconds / total.cpuSeconds;
  return [
    formatCost(
      `Hugo and Pagefind (the cold build takes ${ratio.toFixed(2)} times as much CPU time)`,
      total,
    ),
    formatCost('  Hugo', hugo),
    formatCost('  Pagefind', pagefind),
    `  site: ${toMegabytes(size.bytes)} MB, ${size.files} files; paper page, median: ${size.paperPage.raw} bytes, gzip ${size.paperPage.gzip}`,
  ];
}

const formatCost = (name: string, { cpuSeconds, wallSeconds, peakBytes }: Cost): string =>
  `${name.padEnd(48)} ${cpuSeconds.toFixed(1).padStart(8)} CPU s ${wallSeconds.toFixed(1).padStart(8)} s ${toMegabytes(peakBytes).padStart(7)} MB`;

const toMegabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
