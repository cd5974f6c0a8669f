import { hasTextInOtherLanguages } from '../i18n/has-text-in-other-languages.ts';
import { joinIsolated } from '../text/join-isolated.ts';

/** Joins names or facts, without those that are missing or empty. If texts in both directions are joined, each is isolated. */
export function joinTexts(texts: (string | undefined)[], separator: string): string {
  const nonEmpty = texts.filter((text): text is string => Boolean(text));
  return hasTextInOtherLanguages ? joinIsolated(nonEmpty, separator) : nonEmpty.join(separator);
}
