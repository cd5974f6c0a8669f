/** A text with escape sequences in place of characters that could control a terminal, start a line or change the direction of the text after them. */
export const escapeControls = (text: string): string =>
  text
    .toWellFormed()
    .replace(
      /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
      (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
    );
