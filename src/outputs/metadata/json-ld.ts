/**
 * JSON-LD for a `<script type="application/ld+json">`: `<` is written `\u003c`, so that no text can end the script. Strings keep their
 * lone surrogates as escapes.
 */
export function toJsonLd(graph: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...graph }).replaceAll('<', '\\u003c');
}
