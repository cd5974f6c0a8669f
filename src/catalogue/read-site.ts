import { parseYaml, readYaml } from '../model/files/yaml.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { ContentError } from './content-error.ts';
import { readSettingsText } from './read-settings-text.ts';

/** Reads `site.yaml`; without the file every setting has its default. Throws a `ContentError` with all problems in it. */
export function readSite(contentDir: string): Site {
  const { value, issues } = parseYaml(readSiteText(contentDir), siteSchema);
  if (value) return value;
  throw new ContentError(
    issues.map((issue) => ({ code: 'settings-invalid', file: 'site.yaml', ...issue })),
  );
}

/** The settings of `site.yaml`, with defaults in place of invalid ones: for checks that report all problems at once. */
export function readValidSettings(contentDir: string): Site {
  const { value } = readYaml(readSiteText(contentDir));
  const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([key, setting]) => siteSchema.safeParse({ [key]: setting }).success,
  );
  return siteSchema.parse(Object.fromEntries(entries));
}

/** The text of `site.yaml`; empty if there is no such file. */
export function readSiteText(contentDir: string): string {
  return readSettingsText(contentDir, 'site.yaml');
}
