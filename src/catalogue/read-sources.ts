import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../model/files/yaml.ts';
import { sourcesSchema, type Sources } from '../model/sources.ts';
import { readText } from './read-text.ts';
import { ContentError } from './content-error.ts';

/** Reads `sources.yaml`; without the file nothing is fetched. Throws a `ContentError` with all that is wrong in it. */
export function readSources(contentDir: string): Sources {
  const path = join(contentDir, 'sources.yaml');
  const yaml = existsSync(path) ? readText(path) : '';
  const { value, issues } = parseYaml(yaml, sourcesSchema);
  if (value) return value;
  throw new ContentError(
    issues.map((issue) => ({ code: 'settings-invalid', file: 'sources.yaml', ...issue })),
  );
}
