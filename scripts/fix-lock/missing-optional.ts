/** The fields of a package in a lock file that we read. */
export interface LockEntry {
  version?: string;
  /** Subresource-integrity hash of the package's archive. */
  integrity?: string;
  license?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockEntry>;
}

/** Optional dependencies of any package that have no entry in the lock file, with the entries to add. */
export function missingOptional(lock: LockFile): { path: string; entry: LockEntry }[] {
  return Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isResolved(lock, owner, name))
      .map(([name, version]) => ({
        path: `node_modules/${name}`,
        entry: { version, optional: true, ...platformOf(name) },
      })),
  );
}

/** Looks for `name` the way Node does: next to the package, then in every folder above it. */
function isResolved(lock: LockFile, owner: string, name: string): boolean {
  for (
    let folder = owner;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const path = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    if (path in lock.packages) return true;
    if (!folder) return false;
  }
}

/** `@pagefind/windows-arm64` is for `win32` on `arm64`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu'> {
  const [, os, cpu] = /(darwin|freebsd|linux|windows)-(arm64|x64)$/.exec(name) ?? [];
  return os && cpu ? { os: [os === 'windows' ? 'win32' : os], cpu: [cpu] } : {};
}
