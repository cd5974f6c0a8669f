/**
 * A text without control characters other than tab and line feed, without characters that XML and YAML do not allow, and without bidirectional overrides (U+202D, U+202E),
 * which make a text look like a different one.
 */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFFFE\uFFFF]/g, '');
}
