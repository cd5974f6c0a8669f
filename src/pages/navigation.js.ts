import type { APIRoute } from 'astro';
import { getNavigation } from '../site/collection/navigation.ts';
import { toLinkHref } from '../site/navigation.ts';

/** The navigation for the paper pages of large collections, to which a script adds it (`browser/add-parts.ts`). */
export const GET: APIRoute = async () => {
  const links = (await getNavigation()).map((link) => ({
    name: link.name,
    href: toLinkHref(import.meta.env.BASE_URL, link),
  }));
  return new Response(`globalThis.siteNavigation=${JSON.stringify(links)}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
