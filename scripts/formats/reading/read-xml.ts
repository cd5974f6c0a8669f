import type { Source } from '../format.ts';
import { Records, type SourceRecord } from './records.ts';
import { readXmlRecords, type XmlElement } from './xml-records.ts';

/** Converts an element; `undefined` if it is not a paper. */
export type ReadElement = (
  element: XmlElement,
  ancestors: XmlElement[],
) => Omit<SourceRecord, 'lines' | 'name'> | undefined;

/** Reads the elements called `names` of an XML source; broken ones are reported. */
export function readXml(source: Source, names: string[], read: ReadElement): Records {
  const records = new Records(source);
  const reading = readXmlRecords(source.text, names);
  for (const { code, message, line } of reading.problems) records.report(code, message, line);
  const refused = reading.problems.some(({ code }) => code === 'xml-entities');
  let number = 0;
  for (const { element, ancestors, error } of refused ? [] : reading.records) {
    const { lines } = element;
    if (error) {
      records.leave({ lines }, 'not-understood', 'broken record');
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
      records.add({ ...paper, lines, name });
    });
  }
  return records;
}
