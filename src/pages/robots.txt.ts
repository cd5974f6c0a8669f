import type { APIRoute } from 'astro';
import { getSiteIdentity } from '../site/collection/site-identity.ts';
import { toAbsoluteUrl } from '../outputs/metadata/site-identity.ts';
import { robotsText } from '../site/robots.ts';

/** Crawlers read `robots.txt` only at the root of a host; in a subfolder, it is only for people. */
export const GET: APIRoute = () =>
  new Response(robotsText(toAbsoluteUrl(getSiteIdentity(), 'sitemap-index.xml')), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
