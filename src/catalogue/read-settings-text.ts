import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';

/** The text of `site.yaml` or `topics.yaml`; empty without the file. Throws a `ContentError` for the same name with `.yml`, which is not read. */
export function readSettingsText(contentDir: string, file: string): string {
  const other = file.replace(/\.yaml$/, '.yml');
  if (existsSync(join(contentDir, other))) {
    const hint = `Rename it to ${file}.`;
    throw new ContentError([{ file: other, line: 1, message: 'This file is not read.', hint }]);
  }
  const path = join(contentDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
