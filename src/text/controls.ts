import { closeDirections } from './close-directions.ts';

/**
 * A text without control characters other than tab and line feed, without characters that XML and YAML do not allow, and without bidirectional overrides (U+202D, U+202E),
 * which make a text look different from its content. Other directions end where their line ends.
 */
export function withoutControls(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(/\r/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFFFE\uFFFF]/g, '');
  return closeDirections(visible);
}
