/**
 * A URL that may become a link: `http`, `https` or `mailto`, absolute, without credentials, spaces, quotes, angle brackets or control
 * characters, with a host that a Content-Security-Policy can name, at most 2,048 characters; otherwise `undefined`.
 */
export function safeHref(href: string): string | undefined {
  if (href.length > 2048 || /[\u0000-\u0020\u007F<>"`\\]/.test(href) || !URL.canParse(href))
    return undefined;
  const { protocol, username, password, host } = new URL(href);
  if (!/^(?:https?|mailto):$/.test(protocol) || username || password) return undefined;
  if (!/^[\w.:[\]-]*$/.test(host)) return undefined;
  return href;
}
