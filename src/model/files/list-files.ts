import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paths of all files below a folder, sorted, so that the file system's order has no effect; none if it does not exist. Throws `ELOOP` with the path of a
 * link to a folder that contains it.
 */
export const listFiles = (folder: string): string[] =>
  existsSync(folder) ? [...walk(folder, '', [])].sort() : [];

/** Every file below a folder. `outer` has the real paths of the folders around it, to detect cycles: Node's own recursion follows two links in a circle 2⁴⁰ times. */
function* walk(root: string, folder: string, outer: string[]): Generator<string> {
  const path = join(root, folder);
  const real = realpathSync(path);
  if (outer.includes(real))
    throw Object.assign(new Error('The link is in the folder that it refers to'), {
      code: 'ELOOP',
      path,
    });
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(root, file))))
      yield* walk(root, file, [...outer, real]);
    else yield file;
  }
}

/** Whether the target of a symbolic link is a folder. A broken link counts as a file, so that the error of reading it is reported. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
