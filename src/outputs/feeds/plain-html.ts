import { cleanText } from '../../text/clean-text.ts';

/** Plain text as HTML that every reader and mailer shows: a `p` a paragraph, all signs escaped. */
export function paragraphs(text: string): string {
  return cleanText(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n');
}

/** Text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
