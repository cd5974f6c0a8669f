import { readFileSync } from 'node:fs';

/** A file's text, UTF-8. Errors always have the path, which Node leaves out where a folder is read as a file. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
