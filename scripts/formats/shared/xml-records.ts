import { SaxesParser } from 'saxes';
import type { Lines, ShownField } from './records.ts';

/** An element with its contents. */
export interface XmlElement {
  /** Name without namespace prefix. */
  name: string;
  /** Attributes by name, with prefix, as written. */
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  lines: Lines;
}

interface XmlRecord {
  element: XmlElement;
  /** The elements around it, outermost first, without their other children. */
  ancestors: XmlElement[];
  /** The error that makes it unreliable. */
  error?: { message: string; line: number };
}

export interface XmlReading {
  records: XmlRecord[];
  problems: { code: 'file-broken' | 'xml-entities'; message: string; line: number }[];
}

/** Names of HTML entities that XML files also use. */
const htmlEntities: Record<string, string> = {
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  copy: '©',
  reg: '®',
  times: '×',
  deg: '°',
};

/**
 * The elements of an XML text with one of these names, each as a tree, in order. Entities that a document type declares are never expanded or
 * fetched: a file that declares any is refused (XML 1.0, §4.4; “billion laughs”). Errors inside a record affect only that record.
 */
export function readXmlRecords(text: string, names: string[]): XmlReading {
  return new XmlReader(names).read(text);
}

class XmlReader {
  readonly names: Set<string>;
  readonly records: XmlRecord[] = [];
  readonly problems: XmlReading['problems'] = [];
  readonly ancestors: XmlElement[] = [];
  /** The current record and its open elements. */
  open: XmlElement[] = [];
  error: XmlRecord['error'];
  readonly parser = new SaxesParser<{ position: true; xmlns: false }>({
    position: true,
    xmlns: false,
  });

  constructor(names: string[]) {
    this.names = new Set(names);
    Object.assign(this.parser.ENTITIES, htmlEntities);
    this.parser.on('doctype', (doctype) => this.readDoctype(doctype));
    this.parser.on('opentag', ({ name, attributes }) => this.openTag(name, attributes));
    this.parser.on('closetag', () => this.closeTag());
    this.parser.on('text', (part) => this.open.at(-1)?.children.push(part));
    this.parser.on('cdata', (part) => this.open.at(-1)?.children.push(part));
    this.parser.on('error', ({ message }) => this.readError(message));
  }

  read(text: string): XmlReading {
    this.parser.write(text).close();
    const [unclosed] = this.open;
    if (unclosed)
      this.records.push({
        element: this.endElement(unclosed),
        ancestors: [...this.ancestors],
        ...this.takeError(),
      });
    return { records: this.records, problems: this.problems };
  }

  readDoctype(doctype: string) {
    if (!/<!ENTITY/i.test(doctype)) return;
    const message = 'The document type declares entities, which are not supported.';
    this.problems.push({ code: 'xml-entities', message, line: this.parser.line });
  }

  openTag(qualified: string, attributes: Record<string, string>) {
    const name = localName(qualified);
    const { line } = this.parser;
    const element: XmlElement = { name, attributes, children: [], lines: [line, line] };
    if (this.open.length > 0) this.open.at(-1)?.children.push(element);
    if (this.open.length > 0 || this.names.has(name)) this.open.push(element);
    else this.ancestors.push(element);
  }

  closeTag() {
    const element = this.open.pop();
    if (!element) return void this.ancestors.pop();
    this.endElement(element);
    if (this.open.length > 0) return;
    this.records.push({ element, ancestors: [...this.ancestors], ...this.takeError() });
  }

  endElement(element: XmlElement): XmlElement {
    element.lines[1] = this.parser.line;
    return element;
  }

  takeError(): Pick<XmlRecord, 'error'> {
    const { error } = this;
    this.error = undefined;
    return error ? { error } : {};
  }

  /** The first error of each record is reported, and the first outside all records. */
  readError(raw: string) {
    const [, line = '1', message = raw] = /^(?:.*?:)?(\d+):\d+: (.*)$/s.exec(raw) ?? [];
    const error = { message: message.replace(/\.$/, ''), line: Number(line) };
    if (this.open.length > 0) this.error ??= error;
    else if (!this.problems.some(({ code }) => code === 'file-broken'))
      this.problems.push({
        code: 'file-broken',
        message: `Invalid XML: ${error.message}.`,
        line: error.line,
      });
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The lines of an element’s tags and of the elements in it that are read, without those of other elements. */
export function shownElements(
  { lines, children: nodes }: XmlElement,
  names: Set<string>,
): ShownField[] {
  const elements = nodes.filter((node) => typeof node !== 'string');
  if (elements.length === 0) return [{ name: '', lines }];
  const [first, last] = lines;
  return [
    { name: '', lines: [first, first] },
    ...elements
      .filter(({ name }) => names.has(name))
      .flatMap((element) => shownElements(element, names)),
    { name: '', lines: [last, last] },
  ];
}

/** The first child with that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return children(element, name)[0];
}

/** The children with that name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (one): one is XmlElement => typeof one !== 'string' && one.name === name,
  );
}

/** All text in an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((node) => (typeof node === 'string' ? node : textIn(node)))
    .join('');
}

/** The text of the first child with that name, on one line; `undefined` if there is none. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  const text = textIn(child(element, name)).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
