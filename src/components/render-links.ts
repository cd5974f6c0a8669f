import { message } from '../i18n/message.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** A link within a message. */
export interface TextLink {
  href: string;
  label: string;
  rel?: string;
  /** Whether the browser saves the linked file. */
  download?: boolean;
}

/** A link as HTML. */
export function renderLink({ href, label, rel, download = false }: TextLink): string {
  const attributes = `${rel ? ` rel="${escapeHtml(rel)}"` : ''}${download ? ' download' : ''}`;
  return `<a href="${escapeHtml(href)}"${attributes}>${escapeHtml(label)}</a>`;
}

/** Links as HTML, separated by commas. */
export const renderLinks = (
  links: readonly TextLink[],
  options: Pick<TextLink, 'download'> = {},
): string =>
  links.map(({ href, label }) => renderLink({ href, label, ...options })).join(message('comma'));
