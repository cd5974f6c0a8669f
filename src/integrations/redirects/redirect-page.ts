import { escapeHtml } from '../../text/escape-html.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { renderMessage } from '../../i18n/render-message.ts';
import { textDirection } from '../../i18n/text-direction.ts';

/** A former URL and the page that replaces it. */
export interface Redirect {
  /** Path of the former page, without base: `papers/old-id/`. */
  from: string;
  /** Path of the page that it redirects to. */
  to: string;
  /** Title of that page, as plain text. */
  title: string;
}

/** A page that redirects without a script: for visitors by `refresh`, for search engines by its canonical URL. */
export function renderRedirect(
  { title, href, canonical }: { title: string; href: string; canonical: string },
  { site, messages }: Pick<Catalogue, 'site' | 'messages'>,
): string {
  const direction = textDirection(site.interface);
  const page = `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
  return `<!doctype html>
<html lang="${site.interface}"${direction ? ` dir="${direction}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(canonical)}">
<meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">
</head>
<body>
<p>${renderMessage(messages.moved, { page })}</p>
</body>
</html>
`;
}
