/** A text without control characters but tab and line feed, and without what XML and YAML cannot hold. */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}
