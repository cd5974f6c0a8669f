import { WHOLE, type Share } from '../../src/model/share.ts';

/** Minimum number of papers for more than one process: with 10,000 papers, starting one takes 13 CPU seconds, a sixth of the whole build. */
const MIN_PAPERS = 20_000;

/** Indexing takes about as long as rendering this fraction of the pages. */
const INDEX_FRACTION = 0.5;

/** The resources of a machine. */
export interface Machine {
  cores: number;
  /** Memory that the build can take, in bytes. */
  availableMemory: number;
}

/** Memory in bytes that the indexing process (including Pagefind) and each of the other processes need. Estimated from builds of 10,000 papers with two processes and of 157,212 with one. */
const estimateIndexerMemory = (papers: number) => 2.5e9 + papers * 25_000;
const estimateRendererMemory = (papers: number) => 1e9 + papers * 20_000;

/** Maximum memory of a build in bytes, however much is free: 8 GB up to 100,000 papers, 12 GB for 158,000. */
const maxBuildMemory = (papers: number) => Math.max(8e9, papers * 77_000);

/** The number of processes that render a collection. */
export function countProcesses(papers: number, { cores, availableMemory }: Machine): number {
  if (papers < MIN_PAPERS) return 1;
  const free = Math.min(availableMemory, maxBuildMemory(papers)) - estimateIndexerMemory(papers);
  const renderers = Math.floor(free / estimateRendererMemory(papers));
  return Math.max(1, Math.min(cores, renderers + 1));
}

/** The share of each process. The first process also indexes and completes the site, so its share is smaller or empty. */
export function planShares(processes: number): Share[] {
  if (processes <= 1) return [WHOLE];
  const others = processes - 1;
  const firstSize = Math.max(0, (1 - INDEX_FRACTION * others) / processes);
  const bounds = Array.from(
    { length: others },
    (_, index) => firstSize + ((1 - firstSize) * index) / others,
  );
  return [0, ...bounds].map((from, index) => ({ from, to: bounds[index] ?? 1 }));
}
