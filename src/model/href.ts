import { z } from 'astro/zod';
import { safeHref } from '../text/safe-href.ts';

/** The check for all URLs in settings, papers, digests and responses of services: `safeHref` without `mailto:`, which no field allows. */
const isSafeUrl = (url: string): boolean =>
  !url.startsWith('mailto:') && safeHref(url) !== undefined;

const error =
  'Expected a URL that starts with https:// and has no user name, password, spaces, quotes or angle brackets';

/** A URL that may become a link: absolute, http or https. */
export const hrefSchema = z
  .url({ protocol: /^https?$/, error, abort: true })
  .max(2048)
  .refine(isSafeUrl, { error });

/** The URL of a site without its path, which is a separate setting. */
export const siteUrlSchema = hrefSchema.refine((url) => new URL(url).pathname === '/', {
  error: 'Expected a URL without a path',
});

/** A URL that a form may send to. */
export const secureHrefSchema = z
  .url({ protocol: /^https$/, error, abort: true })
  .max(2048)
  .refine(isSafeUrl, { error });
