/**
 * A text without control characters but tab and line feed, without what XML and YAML cannot hold, and without bidirectional overrides (U+202D, U+202E),
 * which show a text as another one.
 */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFFFE\uFFFF]/g, '');
}
