import { toMessages } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { parseYaml } from '../model/files/yaml.ts';
import { stringsSchema } from '../model/strings.ts';
import { ContentError } from './content-error.ts';
import { readSettingsText } from './read-settings-text.ts';
import { readSite } from './read-site.ts';

export const STRINGS_FILE = 'strings.yaml';

/**
 * The strings of the interface in the site’s language, with those that `strings.yaml` replaces. Throws a `ContentError` with all problems
 * in either file.
 */
export function readMessages(contentDir: string): Messages {
  return toMessages(readSite(contentDir).interface, readStrings(contentDir));
}

/** Reads `strings.yaml`; throws a `ContentError` with all problems in it. */
export function readStrings(contentDir: string): Partial<Messages> {
  const { value, issues } = parseYaml(readSettingsText(contentDir, STRINGS_FILE), stringsSchema);
  if (value) return value;
  throw new ContentError(
    issues.map((issue) => ({ code: 'settings-invalid', file: STRINGS_FILE, ...issue })),
  );
}
