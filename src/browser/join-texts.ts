import { hasOtherLanguages } from '../i18n/has-other-languages.ts';
import { joinIsolated } from '../text/join-isolated.ts';

/** Joins names or facts, without those that are missing or empty; they are isolated if they are written in both directions. */
export function joinTexts(texts: (string | undefined)[], separator: string): string {
  const given = texts.filter((text): text is string => Boolean(text));
  return hasOtherLanguages ? joinIsolated(given, separator) : given.join(separator);
}
