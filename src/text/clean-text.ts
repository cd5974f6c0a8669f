/**
 * Text that every format can contain: without lone surrogates, control characters and noncharacters, which XML 1.0, §2.2 does not allow and nobody
 * intends. Tabs and line breaks stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu,
      '',
    );
}

/** `cleanText` on one line: every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/g, ' ')).trim();
}
