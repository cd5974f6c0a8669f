/** `robots.txt`: allows everything and contains the URL of the sitemap. Crawlers look for it only at the root of a host. */
export function robotsText(sitemap?: string): string {
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`;
}
