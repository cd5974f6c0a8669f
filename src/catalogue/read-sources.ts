import { parseYaml } from '../model/files/yaml.ts';
import { sourcesSchema, type Sources } from '../model/sources.ts';
import { ContentError } from './content-error.ts';
import { readSettingsText } from './read-settings-text.ts';

/** Reads `sources.yaml`; without the file nothing is fetched. Throws a `ContentError` with all problems in it. */
export function readSources(contentDir: string): Sources {
  const { value, issues } = parseYaml(readSettingsText(contentDir, 'sources.yaml'), sourcesSchema);
  if (value) return value;
  throw new ContentError(
    issues.map((issue) => ({ code: 'settings-invalid', file: 'sources.yaml', ...issue })),
  );
}
