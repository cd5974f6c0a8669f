import { SaxesParser } from 'saxes';

/** Elements that run code, or load or lead to other pages, including the HTML elements that `<foreignObject>` may contain. */
const unsafeElements = new Set(
  'script handler listener iframe frame object embed applet meta base link form'.split(' '),
);

/** Encodings in which markup has the same bytes as in ASCII. */
const asciiCompatibleEncoding = /^(?:utf-8|us-ascii|iso-8859-1|windows-1252)$/i;

/**
 * The first part of an SVG that could run code when a visitor opens the file itself instead of the page that shows it, with its line; `undefined` if there
 * is none. Errors and declared entities count too, because browsers differ in how they read on after them.
 */
export function findSvgCode(svg: string): { what: string; line: number } | undefined {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({
    position: true,
    xmlns: false,
  });
  let found: { what: string; line: number } | undefined;
  const report = (what: string) => void (found ??= { what, line: parser.line });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !asciiCompatibleEncoding.test(encoding)) report(`the encoding ${encoding}`);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) report('a declaration of entities');
  });
  parser.on('processinginstruction', ({ target }) => report(`<?${target}?>`));
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    if (unsafeElements.has(local)) report(`<${name}>`);
    for (const [attribute, value] of Object.entries(attributes))
      if (/^on/.test(localName(attribute)) || isCode(value)) report(`the attribute ${attribute}`);
  });
  parser.on('error', () => report('invalid XML'));
  parser.write(svg).close();
  return found;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Whether a value is, or contains in a list, a URL that runs code. Browsers ignore white space and control characters in the scheme. */
const isCode = (value: string): boolean => {
  const text = value.replace(/[\p{Cc}\s]/gu, '');
  return /(?:java|vb)script:|(?:^|;)data:(?!image\/(?:png|jpe?g|gif|webp|avif)[;,])/i.test(text);
};
