import { en } from './en.ts';
import { formatMessage, type MessageKey, type Values } from './messages.ts';

/**
 * A text of the interface in the site's language. The key must be a literal: the build replaces the call by the text itself
 * (`integrations/compile-messages.ts`), so that a page's scripts contain the texts that they use, in one language. Without a build, as
 * in tests, the language is English.
 */
export const message = <Key extends MessageKey>(key: Key, ...values: Values<Key>): string =>
  formatMessage(en, key, ...values);

/** A text with its placeholders and links, for `renderMessage`. Replaced in the same way. */
export const template = (key: TemplateKey): string => en[key];

/** Keys of texts without plural forms. */
export type TemplateKey = {
  [Key in MessageKey]: (typeof en)[Key] extends string ? Key : never;
}[MessageKey];
