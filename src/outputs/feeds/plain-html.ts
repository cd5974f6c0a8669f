import { cleanText } from '../../text/clean-text.ts';
import { escapeHtml } from '../../text/escape-html.ts';

/** Plain text as HTML for every feed reader and mail program: one `p` per paragraph, special characters escaped. */
export function paragraphs(text: string): string {
  return cleanText(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n');
}
