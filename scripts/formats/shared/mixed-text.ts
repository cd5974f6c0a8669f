import type { XmlElement } from './xml-records.ts';

/** Elements that `parseTex` supports. */
const keptElements = new Set(['b', 'i', 'em', 'strong', 'sub', 'sup', 'tt', 'code']);

/**
 * The content of an element, text and elements, in the form that `parseTex` supports: `<tex-math>` becomes `$…$`; bold, italic, superscript and subscript stay; all
 * other elements (`<fixed-case>`, `<url>`) are replaced by their content. White space is folded.
 */
export function toMixedText(element: XmlElement | undefined): string | undefined {
  const text = renderContent(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function renderContent(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((node) => (typeof node === 'string' ? node : renderElement(node)))
    .join('');
}

function renderElement(element: XmlElement): string {
  const inner = renderContent(element);
  if (element.name === 'tex-math') return `$${inner}$`;
  if (element.name === 'p' || element.name === 'par' || element.name === 'br') return `${inner} `;
  return keptElements.has(element.name) ? `<${element.name}>${inner}</${element.name}>` : inner;
}
