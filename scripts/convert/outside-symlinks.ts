import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { problem, type Problem } from '../problems.ts';

/** Reports folders that the converter writes to and that are symbolic links to targets outside the content folder. Nothing is written through them. */
export function findOutsideSymlinks(content: string): Problem[] {
  const root = realpathSync(content);
  const folders = ['papers', 'ledgers', ...listFolders(join(content, 'papers'))];
  return folders
    .filter((folder) => isSymlink(join(content, folder)))
    .filter((folder) => !`${realpathSync(join(content, folder))}${sep}`.startsWith(root + sep))
    .map((folder) =>
      problem(
        'symlink-outside',
        folder,
        'This link refers to a folder outside the content folder.',
      ),
    );
}

const listFolders = (papers: string): string[] =>
  isFolder(papers) ? readdirSync(papers).map((name) => `papers/${name}`) : [];

const isFolder = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const isSymlink = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
