/** A text with escapes in place of what could control a terminal, begin a line or change the direction of the text after it. */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(
      /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
      (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
    );
