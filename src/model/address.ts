import { z } from 'astro/zod';
import { safeHref } from '../text/safe-href.ts';

/** The check for all addresses in settings, papers, digests and responses of services: `safeHref` without `mailto:`, which no field allows. */
const isSafeAddress = (address: string): boolean =>
  !address.startsWith('mailto:') && safeHref(address) !== undefined;

const error =
  'Expected an address that starts with https:// and has no user name, password, spaces, quotes or angle brackets';

/** An address that may become a link: absolute, http or https. */
export const hrefSchema = z
  .url({ protocol: /^https?$/, error, abort: true })
  .max(2048)
  .refine(isSafeAddress, { error });

/** The address of a site without its path, which is a separate setting. */
export const siteAddressSchema = hrefSchema.refine((address) => new URL(address).pathname === '/', {
  error: 'Expected an address without a path',
});

/** An address that a form may send to. */
export const secureHrefSchema = z
  .url({ protocol: /^https$/, error, abort: true })
  .max(2048)
  .refine(isSafeAddress, { error });
