import { readFileSync, statSync } from 'node:fs';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A file's text. Throws a file system error with the path: `EILSEQ` if the file is not UTF-8, and those of `readBytes`. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  try {
    return utf8.decode(bytes);
  } catch {
    throw Object.assign(new Error('The file is not UTF-8'), { code: 'EILSEQ', path });
  }
}

/**
 * A file's bytes. Throws a file system error with the path, which Node omits if the path is a folder; `ENOTREG` for pipes, sockets and devices, because
 * reading them can wait forever.
 */
export function readBytes(path: string): Buffer {
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isDirectory())
    throw Object.assign(new Error('Not a regular file'), { code: 'ENOTREG', path });
  try {
    return readFileSync(path);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
