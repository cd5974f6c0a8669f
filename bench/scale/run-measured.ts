import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StageStart } from './record-stages.ts';
import { createSampler, type Measurement } from './process-sampler.ts';

/** What a command or one of its stages cost, with CPU time and memory summed over all its processes. */
export interface Cost {
  wallSeconds: number;
  cpuSeconds: number;
  /** The highest sample. */
  peakBytes: number;
}

/** A command's cost, and that of each of its stages in order. */
export interface Run extends Cost {
  stages: (Cost & { stage: string })[];
}

const SAMPLE_INTERVAL_MS = 100;

/** The memory limit of `npm run build` and `npm run convert`. */
const MEMORY_OPTION = '--max-old-space-size=7000';

/** Runs a command to completion. If it fails, throws an error with what it printed to stderr. */
export async function runMeasured(command: string, options: string[]): Promise<Run> {
  const stagesFile = join(tmpdir(), `offprint-stages-${process.pid}.json`);
  const start = Date.now();
  const child = spawn(command, options, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, OFFPRINT_STAGES: stagesFile },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const sample = createSampler(child.pid ?? 0);
  const samples: Measurement[] = [];
  const sampling = setInterval(() => samples.push(sample()), SAMPLE_INTERVAL_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(errors || `${command} failed with exit code ${String(code)}.`);
  const stages = readStages(stagesFile);
  const end = Date.now();
  const parts = stages.map(([stage, from], index) => ({
    stage,
    ...toCost(samples, from, stages[index + 1]?.[1] ?? end),
  }));
  return {
    ...toCost(samples, start, end),
    stages: [...Map.groupBy(parts, ({ stage }) => stage)].map(([stage, costs]) => ({
      stage,
      ...sumCosts(costs),
    })),
  };
}

/** The cost of commands or stages that ran one after the other. */
export const sumCosts = (costs: Cost[]): Cost => ({
  wallSeconds: costs.reduce((sum, cost) => sum + cost.wallSeconds, 0),
  cpuSeconds: costs.reduce((sum, cost) => sum + cost.cpuSeconds, 0),
  peakBytes: Math.max(0, ...costs.map((cost) => cost.peakBytes)),
});

/** Runs a script of the project with this Node. */
export const runScript = (script: string, options: string[]): Promise<Run> =>
  runMeasured(process.execPath, [
    ...[MEMORY_OPTION, '--import', './bench/scale/record-stages.ts'],
    ...[script, ...options],
  ]);

function readStages(file: string): StageStart[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StageStart[];
  } catch {
    // Commands that are not this project's have none.
    return [];
  } finally {
    rmSync(file, { force: true });
  }
}

function toCost(samples: Measurement[], from: number, to: number): Cost {
  const used = (time: number) => samples.findLast((sample) => sample.time <= time)?.cpuSeconds ?? 0;
  const within = samples.filter(({ time }) => time > from && time <= to);
  return {
    wallSeconds: (to - from) / 1000,
    cpuSeconds: used(to) - used(from),
    peakBytes: Math.max(0, ...within.map(({ bytes }) => bytes)),
  };
}
