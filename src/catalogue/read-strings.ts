import type { Messages } from '../i18n/messages.ts';
import { parseYaml } from '../model/files/yaml.ts';
import { stringsSchema } from '../model/strings.ts';
import { ContentError } from './content-error.ts';
import { readSettingsText } from './read-settings-text.ts';

/** The maintainer's replacements of interface messages. */
export const STRINGS_FILE = 'strings.yaml';

/** Reads `strings.yaml`; throws a `ContentError` with all problems in it. */
export function readStrings(contentDir: string): Partial<Messages> {
  const { value, issues } = parseYaml(readSettingsText(contentDir, STRINGS_FILE), stringsSchema);
  if (value) return value;
  throw new ContentError(
    issues.map((issue) => ({ code: 'settings-invalid', file: STRINGS_FILE, ...issue })),
  );
}
