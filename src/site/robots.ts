/** `robots.txt`: everything may be read, and where the sitemap is. Crawlers look for it at a host's root only. */
export function robotsText(sitemap?: string): string {
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`;
}
