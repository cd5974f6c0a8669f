import { relative } from 'node:path';
import { problem, type Problem } from '../problems.ts';

/** Creating a file requires write permission on its folder. */
const NO_PERMISSION: [message: string, hint: string] = [
  'No permission to read or write it.',
  'Change its permissions, or those of its folder.',
];

/** Codes of file system errors, from Node or `readText` (`EILSEQ`, `ENOTREG`), with their meaning and what to do. */
const meanings: Record<string, [message: string, hint: string]> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: [
    'It is on a read-only file system.',
    'Make the file system writable, or copy the folder.',
  ],
  ENOSPC: ['The disk is full.', 'Free some space and run the command again.'],
  EDQUOT: ['The disk quota is used up.', 'Free some space and run the command again.'],
  EISDIR: ['It is a folder, but a file is expected.', 'Rename or delete the folder.'],
  ENOTDIR: ['It is a file, but a folder is expected.', 'Rename or delete the file.'],
  EEXIST: ['Something else has this name.', 'Rename or delete it.'],
  ENOTEMPTY: ['It is a folder, but a file is expected.', 'Rename or delete the folder.'],
  ENOENT: ['It does not exist, or is a broken symbolic link.', 'Restore or delete it.'],
  EILSEQ: ['It is not UTF-8 text.', 'Save it as UTF-8.'],
  ENOTREG: [
    'It is a pipe, a socket or a device, but a file is expected.',
    'Replace it with a file, or delete it.',
  ],
  ELOOP: ['It is a symbolic link that refers to itself.', 'Delete the link.'],
  EFBIG: [
    'It exceeds the maximum file size of this system (ulimit -f, or the file system).',
    'Raise the limit and run the command again.',
  ],
  ENAMETOOLONG: ['Its name is too long for the file system.', 'Give it a shorter name.'],
};

/** A file system error as a problem of the file; `undefined` for any other error. */
export function toFileProblem(
  error: unknown,
  content: string,
  code: 'file-inaccessible' | 'write-failed' = 'file-inaccessible',
): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const { code: reason, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  const target = dest ?? String(path);
  const relativePath = relative(content, target).replaceAll('\\', '/');
  const file = relativePath.startsWith('..') ? target : relativePath;
  const [meaning, hint] = meanings[String(reason)] ?? [`${message}.`];
  return problem(code, file || '.', meaning, { hint });
}

/** Like `toFileProblem`, but throws any other error. */
export function toFileProblemOrThrow(...parameters: Parameters<typeof toFileProblem>): Problem {
  const fileProblem = toFileProblem(...parameters);
  if (!fileProblem) throw parameters[0];
  return fileProblem;
}

/** The problem with a file that cannot be read; `file` is its path in the content folder. */
export const toReadProblem = (error: unknown, content: string, file: string): Problem =>
  toFileProblem(error, content) ??
  problem('file-broken', file, `This file cannot be read: ${(error as Error).message}.`);
