import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files of the checkout that a build reads. npm's list of installed packages has their versions and checksums. */
const codePaths = [
  ...['astro.config.mjs', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'],
  ...['public', 'scripts', 'src'],
];

/**
 * A hash of `content` (files and folders of the collection), the code, Node's version and the build's options. If `content` is the whole content folder,
 * the hash covers everything that determines the output of a build. `undefined` if the inputs include a link to a folder, because the files in it are not hashed.
 */
export function hashInputs(root: string, content: string[], options: unknown): string | undefined {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, options]));
  const paths = [...content, ...codePaths.map((path) => join(root, path))];
  return paths.every((path) => addPath(hash, path)) ? hash.digest('hex') : undefined;
}

/** Adds a file, or the files of a folder with their paths. Returns whether all of it could be added. */
function addPath(hash: Hash, path: string): boolean {
  if (!existsSync(path)) return true;
  if (statSync(path).isFile()) {
    addFile(hash, path, basename(path));
    return true;
  }
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return entries.every(({ entry, file }) => {
    if (entry.isDirectory()) return true;
    if (!existsSync(file) || !statSync(file).isFile()) return false;
    addFile(hash, file, file.slice(path.length));
    return true;
  });
}

/** Names and lengths mark where each file starts and ends. */
function addFile(hash: Hash, file: string, name: string) {
  const bytes = readFileSync(file);
  hash.update(JSON.stringify([name, bytes.length]));
  hash.update(bytes);
}
