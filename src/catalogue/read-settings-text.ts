import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './read-text.ts';
import { ContentError } from './content-error.ts';

/**
 * The text of a settings file (`site.yaml`, `sources.yaml`, `strings.yaml`, `topics.yaml`); empty if it does not exist. Throws a `ContentError` if there is
 * a file with the same name and the extension `.yml`, which would be ignored.
 */
export function readSettingsText(contentDir: string, file: string): string {
  const other = file.replace(/\.yaml$/, '.yml');
  if (isPresent(join(contentDir, other))) {
    const hint = `Rename it to ${file}.`;
    throw new ContentError([
      { code: 'settings-ignored', file: other, line: 1, message: 'This file is not read.', hint },
    ]);
  }
  const path = join(contentDir, file);
  return isPresent(path) ? readText(path) : '';
}

/** A broken symbolic link counts as present, so that the error of reading it is reported. */
const isPresent = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
