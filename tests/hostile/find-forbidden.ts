import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';

/** The elements and attributes of an HTML text that text from digests and services must not become. */
export function findForbidden(html: string): string[] {
  return [...elementsOf(parseHtml(html))].flatMap(({ tagName, attrs }) => [
    ...(/^(?:script|iframe|object|embed|form|base|svg|math|link|img|video|audio|template)$/.test(
      tagName,
    )
      ? [`<${tagName}>`]
      : []),
    ...attrs
      .filter(({ name, value }) => /^on/.test(name) || /^\s*(?:java|vb)script:|^data:/i.test(value))
      .map(({ name, value }) => `${name}="${value}"`),
  ]);
}

function* elementsOf(
  node: DefaultTreeAdapterTypes.Node,
): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
