import type { APIRoute } from 'astro';
import { getCustomStyles } from '../site/collection/custom-styles.ts';
import { getLanguageStyles } from '../site/collection/language-styles.ts';

/** `languages.css` for collections and interfaces in other scripts; `content/custom.css`, if there is one. */
export const getStaticPaths = () =>
  Object.entries({ languages: getLanguageStyles(), custom: getCustomStyles() }).flatMap(
    ([styles, text]) => (text ? [{ params: { styles }, props: { text } }] : []),
  );

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
