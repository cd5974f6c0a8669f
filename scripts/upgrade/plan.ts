import { getNewEntries } from './changelog.ts';
import { findNewestTag } from './newest-tag.ts';
import { listProgramFiles, readAt, type Git, type TreeEntry } from './git.ts';

/** The changes of an upgrade, determined before anything is changed. */
export interface UpgradePlan {
  /** Versions, according to `package.json`. */
  from: string;
  to: string;
  /** The commit of the template to upgrade to. */
  commit: string;
  /** The files of the newer version, without `content/` and `public/`. */
  files: Map<string, TreeEntry>;
  /** Files of the older version that the newer one does not have. */
  removed: string[];
  /** Files of the template that the maintainer changed; the newer version replaces them. */
  edited: string[];
  /** Files that the maintainer added outside `content/` and `public/`; they stay. */
  added: string[];
  /** The changelog's new entries, as Markdown. */
  changelog: string;
}

/** The trailer in commit messages by which later upgrades find the last one. */
export const TRAILER = 'Offprint-Upgrade';

/** Fetches the newer version into the repository's object store, which changes no file, and compares. */
export function planUpgrade(git: Git, source: string, ref?: string): UpgradePlan {
  const target = ref ?? findNewestRelease(git, source) ?? 'HEAD';
  git(['fetch', '--quiet', '--no-tags', '--', source, target]);
  const commit = git(['rev-parse', 'FETCH_HEAD^{commit}']).trim();
  const base = findBase(git, commit);
  const before = listProgramFiles(git, base);
  const current = listProgramFiles(git, 'HEAD');
  const files = listProgramFiles(git, commit);
  const paths = [...current.keys()];
  const isUnchanged = (path: string) => before.get(path)?.line === current.get(path)?.line;
  const isUpToDate = (path: string) => files.get(path)?.line === current.get(path)?.line;
  const isTemplateFile = (path: string) => before.has(path) || files.has(path);
  return {
    from: readVersion(git, 'HEAD'),
    to: readVersion(git, commit),
    commit,
    files,
    removed: paths.filter((path) => before.has(path) && !files.has(path)),
    edited: paths.filter((path) => isTemplateFile(path) && !isUnchanged(path) && !isUpToDate(path)),
    added: paths.filter((path) => !isTemplateFile(path)),
    changelog: getNewEntries(
      readAt(git, 'HEAD', 'CHANGELOG.md'),
      readAt(git, commit, 'CHANGELOG.md'),
    ),
  };
}

function findNewestRelease(git: Git, source: string): string | undefined {
  const tags = git(['ls-remote', '--tags', '--refs', '--', source]).split('\n');
  return findNewestTag(tags.map((line) => line.replace(/^.*refs\/tags\//, '')));
}

/**
 * The commit with the template's original files: the template's commit of the last upgrade, otherwise the merge base of a clone and the
 * template, otherwise the first commit, which “Use this template” creates.
 */
function findBase(git: Git, commit: string): string {
  const message = git(['log', '-1', '--format=%B', `--grep=^${TRAILER}: `]);
  const [, upgraded] = new RegExp(`^${TRAILER}: ([0-9a-f]+)$`, 'm').exec(message) ?? [];
  return (
    (upgraded && tryGit(git, ['rev-parse', '--quiet', '--verify', `${upgraded}^{commit}`])) ||
    tryGit(git, ['merge-base', 'HEAD', commit]) ||
    tryGit(git, ['rev-list', '--max-parents=0', 'HEAD']).split('\n').at(-1) ||
    'HEAD'
  );
}

/** The output of git, or an empty string if it fails. */
function tryGit(git: Git, args: string[]): string {
  try {
    return git(args).trim();
  } catch {
    return '';
  }
}

function readVersion(git: Git, commit: string): string {
  const text = readAt(git, commit, 'package.json');
  return text ? (JSON.parse(text) as { version: string }).version : 'unknown';
}
