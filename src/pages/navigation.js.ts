import type { APIRoute } from 'astro';
import { getNavigation } from '../site/collection/navigation.ts';
import { toPlaceLink } from '../site/navigation.ts';

/** The navigation for paper pages of large collections; a script adds it there (`browser/add-parts.ts`). */
export const GET: APIRoute = async () => {
  const places = (await getNavigation()).map((place) => ({
    name: place.name,
    href: toPlaceLink(import.meta.env.BASE_URL, place),
  }));
  return new Response(`globalThis.siteNavigation=${JSON.stringify(places)}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
