/**
 * An address that may become a link: `http`, `https` or `mailto`, absolute, without credentials or control characters, at most 2,048 characters;
 * else `undefined`. Protocol-relative addresses are no links: they would lead to another host under our name.
 */
export function safeHref(href: string): string | undefined {
  if (href.length > 2048 || /[\u0000-\u0020\u007F<>"`\\]/.test(href) || !URL.canParse(href))
    return undefined;
  const { protocol, username, password } = new URL(href);
  if (!/^(?:https?|mailto):$/.test(protocol) || username || password) return undefined;
  return href;
}
