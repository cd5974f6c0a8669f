import type { XmlElement } from './xml-records.ts';

/** Elements that our text reader knows by the same name. */
const html = new Set(['b', 'i', 'em', 'strong', 'sub', 'sup', 'tt', 'code']);

/**
 * Text with elements in it, as our text reader takes it: `<tex-math>` becomes `$…$`, bold, italic, raised and lowered stay, of all
 * others (`<fixed-case>`, `<url>`) the content stays. White space folds.
 */
export function toMixedText(element: XmlElement | undefined): string | undefined {
  const text = mixed(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function mixed(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((one) => (typeof one === 'string' ? one : renderElement(one)))
    .join('');
}

function renderElement(element: XmlElement): string {
  const inner = mixed(element);
  if (element.name === 'tex-math') return `$${inner}$`;
  if (element.name === 'p' || element.name === 'par' || element.name === 'br') return `${inner} `;
  return html.has(element.name) ? `<${element.name}>${inner}</${element.name}>` : inner;
}
