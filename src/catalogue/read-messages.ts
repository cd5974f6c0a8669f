import { toMessages } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { readSite } from './read-site.ts';
import { readStrings } from './read-strings.ts';

/**
 * The messages of the interface in the site’s language, with those that `strings.yaml` replaces. Throws a `ContentError` with all problems
 * in either file.
 */
export function readMessages(contentDir: string): Messages {
  return toMessages(readSite(contentDir).interface, readStrings(contentDir));
}
