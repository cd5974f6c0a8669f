import type { Source } from '../format.ts';
import { Records, type SourceRecord } from './records.ts';
import { readXmlRecords, shownElements, type XmlElement } from './xml-records.ts';

/** Converts an element; `undefined` if it is not a paper. */
export type ReadElement = (
  element: XmlElement,
  ancestors: XmlElement[],
) => Omit<SourceRecord, 'lines' | 'name' | 'shown'> | undefined;

/** The parts of an XML format that are read. */
export interface XmlFormat {
  /** Names of the elements that are records. */
  records: string[];
  /** Names of the elements that are read, separated by spaces; others are private. */
  elements: string;
  /** Syntax words in attributes and values, such as types. */
  words?: string;
  /** Prepares a line for comparison with the published words: removes tags inside words and generated attributes. Default: the line is unchanged. */
  decode?: (line: string) => string;
}

/** Reads the records of an XML source; broken ones are reported. */
export function readXml(source: Source, format: XmlFormat, read: ReadElement): Records {
  const elements = new Set(format.elements.split(' '));
  const words = `xmlns ${format.records.join(' ')} ${format.elements} ${format.words ?? ''}`;
  const records = new Records(source, { words, ...(format.decode && { decode: format.decode }) });
  const reading = readXmlRecords(source.text, format.records);
  for (const { code, message, line } of reading.problems) records.report(code, message, line);
  const isRefused = reading.problems.some(({ code }) => code === 'xml-entities');
  let number = 0;
  for (const { element, ancestors, error } of isRefused ? [] : reading.records) {
    const { lines } = element;
    if (error) {
      records.leaveOut({ lines }, 'not-understood', 'broken record');
      records.report(
        'record-broken',
        `Invalid <${element.name}> (starts on line ${lines[0]}): ${error.message}.`,
        error.line,
      );
      continue;
    }
    records.attempt(lines, () => {
      const paper = read(element, ancestors);
      if (!paper) return;
      number++;
      const name = paper.id ? `“${paper.id}”` : `Record ${number}`;
      records.add({ ...paper, lines, name, shown: shownElements(element, elements) });
    });
  }
  return records;
}
