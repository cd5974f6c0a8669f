import { escapeHtml } from '../text/escape-html.ts';

/**
 * A text (`template(…)`) as HTML. `{name}` becomes the HTML `parts[name]`, and `[words](name)` a link to the URL `parts[name]`.
 */
export function renderMessage(text: string, parts: Record<string, string>): string {
  return text
    .split(/(\{\w+\}|\[[^\]]+\]\(\w+\))/)
    .map((piece) => {
      const [, words, link, slot] = /^(?:\[(.+)\]\((\w+)\)|\{(\w+)\})$/.exec(piece) ?? [];
      if (words !== undefined && link !== undefined)
        return `<a href="${escapeHtml(parts[link] ?? '')}">${escapeHtml(words)}</a>`;
      return slot === undefined ? escapeHtml(piece) : (parts[slot] ?? piece);
    })
    .join('');
}
