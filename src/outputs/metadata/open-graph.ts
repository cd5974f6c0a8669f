import type { MetaTag } from './head.ts';
import { toAbsoluteUrl, type SiteIdentity } from './site-identity.ts';

/** The site's preview image: its path, and its size in pixels. */
export const previewImageFile = { path: 'preview.png', width: 1200, height: 630 };

/** What a link preview shows for a page (https://ogp.me). */
export interface Preview {
  title: string;
  description?: string;
  /** Path below the base. */
  path: string;
  /** `article` for a paper, else `website`. */
  type?: 'website' | 'article';
}

/** The meta tags for link previews. */
export function openGraph(preview: Preview, site: SiteIdentity): MetaTag[] {
  const picture = toAbsoluteUrl(site, previewImageFile.path);
  const properties: [string, string | number | undefined][] = [
    ['og:type', preview.type ?? 'website'],
    ['og:title', preview.title],
    ['og:description', preview.description],
    ['og:url', toAbsoluteUrl(site, preview.path)],
    ['og:site_name', site.title],
    ['og:image', picture],
    ['og:image:width', picture && previewImageFile.width],
    ['og:image:height', picture && previewImageFile.height],
    ['og:image:alt', picture && site.title],
  ];
  return [
    ...properties
      .filter(([, content]) => content !== undefined && content !== '')
      .map(([property, content]) => ({ property, content: String(content) })),
    ...(picture ? [{ name: 'twitter:card', content: 'summary_large_image' }] : []),
  ];
}
