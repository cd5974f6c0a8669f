import { spawnSync } from 'node:child_process';
import { CommandError } from '../command-error.ts';

/** Runs git in a folder and returns its output. Throws a `CommandError` with git's message if it fails. */
export type Git = (args: string[], options?: GitOptions) => string;

interface GitOptions {
  input?: string;
  env?: Record<string, string>;
}

/** Enough for the file list of a repository with millions of files. */
const MAX_OUTPUT_BYTES = 2 ** 28;

export function createGit(folder: string): Git {
  return (args, { input, env } = {}) => {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
      env: { ...process.env, ...env },
      ...(input !== undefined && { input }),
    });
    if (error) throw new CommandError('git-failed', `Git cannot be started: ${error.message}.`);
    if (status !== 0)
      throw new CommandError('git-failed', stderr.trim() || `git ${args.join(' ')} failed.`);
    return stdout;
  };
}

/** A file in a commit. */
export interface TreeEntry {
  path: string;
  /** The line of `git ls-tree` that describes it, as `git update-index --index-info` reads it. */
  line: string;
}

/** The files of a commit outside `content/` and `public/`. */
export function listProgramFiles(git: Git, commit: string): Map<string, TreeEntry> {
  const lines = git(['ls-tree', '-r', '-z', commit]).split('\0').filter(Boolean);
  const entries = lines.map((line) => ({ line, path: line.slice(line.indexOf('\t') + 1) }));
  return new Map(
    entries
      .filter(({ path }) => !/^(?:content|public)\//.test(path))
      .map((entry) => [entry.path, entry]),
  );
}

/** The text of a file in a commit; empty if the commit does not contain it. */
export function readAt(git: Git, commit: string, path: string): string {
  try {
    return git(['show', `${commit}:${path}`]);
  } catch {
    return '';
  }
}
