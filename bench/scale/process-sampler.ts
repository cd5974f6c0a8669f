import { readdirSync, readFileSync } from 'node:fs';

/** The CPU time that a process and its descendants have used so far, and their memory, at one point in time. */
export interface Measurement {
  /** Milliseconds since 1970. */
  time: number;
  /** User and system time, including that of processes that have ended. */
  cpuSeconds: number;
  /** Resident memory of the processes that are running. */
  bytes: number;
}

/** Linux counts CPU time in hundredths of a second, and memory in pages. */
const [TICKS_PER_SECOND, PAGE_BYTES] = [100, 4096];

/** Returns a function that samples a process and its descendants from Linux's /proc. If one ends between two samples, its time since the earlier one is missed. */
export function createSampler(root: number): () => Measurement {
  const ticks = new Map<number, number>();
  return () => {
    const family = findFamily(root);
    for (const { id, ticks: used } of family) ticks.set(id, used);
    const total = [...ticks.values()].reduce((sum, used) => sum + used, 0);
    const pages = family.reduce((sum, process) => sum + process.pages, 0);
    return {
      time: Date.now(),
      cpuSeconds: total / TICKS_PER_SECOND,
      bytes: pages * PAGE_BYTES,
    };
  };
}

interface Process {
  id: number;
  parent: number;
  ticks: number;
  pages: number;
}

function findFamily(root: number): Process[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const family = processes.filter(({ id }) => id === root);
  // The list grows during the loop, so that the children of each process are visited too.
  for (const { id } of family) family.push(...(children.get(id) ?? []));
  return family;
}

/** From `stat` (proc_pid_stat(5)): fields 4, 14, 15 and 24, read after the last `)`, because the name may contain anything. */
function readProcess(id: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    return { id, parent: field(4), ticks: field(14) + field(15), pages: field(24) };
  } catch {
    // It has ended in the meantime.
    return undefined;
  }
}
