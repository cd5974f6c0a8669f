import { closeDirections } from './close-directions.ts';

/**
 * Characters that nobody sees and that can carry a whole text: tags (U+E0000 to U+E007F) outside of flags (Unicode Technical Standard #51, ED-14a), and
 * variation selectors 17 to 256 after anything other than an ideograph (The Unicode Standard, §23.4).
 */
const hiddenCharacters =
  /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|(\p{Script=Han}[\u{E0100}-\u{E01EF}])|[\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]/gu;

/**
 * A text without control characters other than tab and line feed, without characters that XML and YAML do not allow, without characters that hide text, and
 * without bidirectional overrides (U+202D, U+202E), which make a text look different from its content. Other directions end where their line ends.
 */
export function withoutControls(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(/\r/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\uFFFE\uFFFF]/g, '')
    .replace(hiddenCharacters, '$1$2');
  return closeDirections(visible);
}
