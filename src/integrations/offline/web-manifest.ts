import type { Site } from '../../model/site.ts';

/** The icons that the integration draws from `favicon.svg`, in pixels: the sizes that Android and Windows use. */
export const iconSizes = [192, 512];

/** The file of an icon of a size in pixels. */
export const iconFile = (size: number) => `icon-${size}.png`;

/** The web app manifest (https://www.w3.org/TR/appmanifest/) of a site under a base: the name and appearance of an installed copy. */
export function webManifest({ title, description, language }: Site, base: string): string {
  const manifest = {
    id: base,
    name: title,
    short_name: title,
    description,
    lang: language,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [
      { src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
      ...iconSizes.map((size) => ({
        src: base + iconFile(size),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
