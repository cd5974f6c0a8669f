import type { APIRoute } from 'astro';
import { getCustomStyles } from '../site/collection/custom-styles.ts';

/** `content/custom.css`, if there is one. */
export const getStaticPaths = () =>
  getCustomStyles() === undefined ? [] : [{ params: { styles: 'custom' } }];

export const GET: APIRoute = () =>
  new Response(getCustomStyles(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
