import type { APIRoute } from 'astro';
import { toAccent } from '../site/accent.ts';
import { getSite } from '../site/collection/site.ts';

/** The maintainer's accent; empty and not linked if none is set. */
export const GET: APIRoute = () => {
  const { accent } = getSite();
  const { light, dark } = accent ? toAccent(accent) : {};
  return new Response(accent ? `:root{--accent:light-dark(${light},${dark})}\n` : '', {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
};
