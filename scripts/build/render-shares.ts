import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { getRelated, getTopics, type Analysis } from '../../src/analysis/analyse.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { limitsFor } from '../../src/site/limits.ts';
import type { Share } from '../../src/model/share.ts';
import { CommandError } from '../command-error.ts';
import { toEnvironment, type SiteOptions } from '../environment.ts';

/** Processes that render shares of a site. */
export interface Renderers {
  /** The output folders, once all processes have finished. If one fails, the others are stopped. */
  folders: Promise<string[]>;
  /** Their cache folders, complete once `folders` resolves. */
  caches: string[];
  /** Stops the processes that are still running. */
  stop(): Promise<void>;
}

/** Starts a process for each share. Their files and the analysis are in `work`. */
export function startRenderers(
  catalogue: Catalogue,
  shares: Share[],
  { work, ...site }: SiteOptions & { work: string },
): Renderers {
  const analysis = join(work, 'analysis');
  if (shares.length > 0) writeFileSync(analysis, serialize(toAnalysis(catalogue)));
  const workDirs = shares.map((_, index) => join(work, `share-${index + 1}`));
  const renderers = shares.map((share, index) =>
    startRenderer(analysis, { ...site, share, work: workDirs[index] }),
  );
  const outputs = Promise.all(renderers.map(({ ended }) => ended));
  const stop = async () => {
    for (const { child } of renderers) child.kill('SIGKILL');
    await Promise.allSettled(renderers.map(({ ended }) => ended));
  };
  const caches = workDirs.map((path) => join(path, 'cache'));
  return { folders: outputs.then(toFolders), caches, stop };

  function toFolders(warnings: string[]): string[] {
    for (const warning of new Set(warnings.filter(Boolean))) console.error(warning);
    return workDirs.map((path) => join(path, 'site'));
  }
}

/** The part of the analysis that pages show. The remaining related papers are only for the search index. */
function toAnalysis(catalogue: Catalogue): Analysis {
  const { papers, hasTerms } = limitsFor(catalogue.papers.length).related;
  const shown = [...getRelated(catalogue)].map(
    ([id, related]) =>
      [
        id,
        related.slice(0, papers).map((other) => (hasTerms ? other : { id: other.id, terms: [] })),
      ] as const,
  );
  return { topics: getTopics(catalogue), related: new Map(shown) };
}

interface Renderer {
  child: ChildProcess;
  /** The output of the process; rejects if it fails. */
  ended: Promise<string>;
}

function startRenderer(analysis: string, site: SiteOptions): Renderer {
  const child = fork(join(import.meta.dirname, 'render-process.ts'), [analysis], {
    env: { ...process.env, ...toEnvironment({ ...site, rendersOnly: true }) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output.trim());
      else reject(toRendererError(output.trim(), signal));
    });
  });
  return { child, ended };
}

/** The reason why a process failed: its output, or the signal that ended it. */
export const toRendererError = (output: string, signal: string | null): CommandError =>
  new CommandError(
    'renderer-failed',
    signal === null
      ? output
      : `A process that renders pages was killed by ${signal}. If memory ran out, use fewer processes: --processes 1.`,
  );
