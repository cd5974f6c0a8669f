const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;
const LEFT_TO_RIGHT = /[^\P{L}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;

/** Whether a text has letters of both directions. */
export const hasBothDirections = (text: string): boolean =>
  RIGHT_TO_LEFT.test(text) && LEFT_TO_RIGHT.test(text);

/**
 * Joins names or titles. If they are written in both directions, each is between U+2068 and U+2069 (UAX #9, first strong isolate), so that
 * it does not change the order of the others. This also works in plain text, where `bdi` does not.
 */
export function joinIsolated(texts: string[], separator: string): string {
  const joined = texts.join(separator);
  if (!hasBothDirections(joined)) return joined;
  // An isolate that contains only isolates would be from left to right.
  return texts
    .map((text) => (text.includes('\u2068') ? text : `\u2068${text}\u2069`))
    .join(separator);
}

/** Isolates a text with letters of the other direction, so that a number after it is not moved in front of it. `direction` is that of the text around it. */
export const isolateIn = (direction: 'ltr' | 'rtl' | undefined, text: string): string =>
  (direction === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(text) ? `\u2068${text}\u2069` : text;
