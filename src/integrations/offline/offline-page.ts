import type { Catalogue } from '../../catalogue/catalogue.ts';
import { renderMessage } from '../../i18n/render-message.ts';
import { textDirection } from '../../i18n/text-direction.ts';
import { escapeHtml } from '../../text/escape-html.ts';

/** The page that the service worker returns if the requested one is not cached and cannot be loaded. */
export function renderOfflinePage(
  { site, messages }: Pick<Catalogue, 'site' | 'messages'>,
  base: string,
): string {
  const direction = textDirection(site.interface);
  const title = escapeHtml(messages['offline.title']);
  return `<!doctype html><html lang="${site.interface}"${direction ? ` dir="${direction}"` : ''}><meta name="viewport" content="width=device-width"><title>${title}</title>
<h1>${title}</h1><p>${renderMessage(messages['offline.text'], { home: base })}</p></html>`;
}
