/**
 * A URL that may become a link: `http`, `https` or `mailto`, absolute, without credentials, spaces, quotes, angle brackets or control
 * characters, with a host that a Content-Security-Policy can name, at most 2,048 characters; otherwise `undefined`.
 */
export function safeHref(href: string): string | undefined {
  if (href.length > 2048 || /[\u0000-\u0020\u007F<>"`\\]/.test(href) || !URL.canParse(href))
    return undefined;
  // On a page with the same scheme, browsers read `https:example.org` as a path.
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return undefined;
  const { username, password, host } = new URL(href);
  if (username || password) return undefined;
  if (!/^[\w.:[\]-]*$/.test(host)) return undefined;
  return href;
}
