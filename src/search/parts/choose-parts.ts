import type { Part } from './part.ts';

/** A part, and the number of the record that each of its pages stands for; `undefined` for records that have changed since. */
export interface PlacedPart {
  part: Part;
  records: (number | undefined)[];
}

/** The parts that an index can be made of, and the records that have to be indexed: `groups` of their numbers. */
export interface Choice {
  reused: PlacedPart[];
  groups: number[][];
}

/** A part with a larger share of outdated pages is not used again. */
const MAX_OUTDATED = 0.5;

/**
 * Chooses from earlier parts for records with these keys. Parts that are not larger than the records to be indexed are indexed again with them, so that
 * there are few parts, and a record is indexed again only after the collection has changed by as much as its part contains. A group has at most `maxPapers` records.
 */
export function chooseParts(keys: string[], parts: Part[], maxPapers: number): Choice {
  const unplacedNumbers = new Map(keys.map((key, number) => [key, number]));
  const reused: PlacedPart[] = [];
  for (const part of parts.toSorted((a, b) => b.keys.length - a.keys.length)) {
    const records = part.keys.map((key) => unplacedNumbers.get(key));
    if (countRecords(records) < (1 - MAX_OUTDATED) * records.length) continue;
    for (const key of part.keys) unplacedNumbers.delete(key);
    reused.push({ part, records });
  }
  reused.sort((a, b) => countRecords(a.records) - countRecords(b.records));
  const newNumbers = numbersWithout(keys.length, reused);
  while (
    reused.length > 0 &&
    canJoin(countRecords(reused[0]!.records), newNumbers.length, maxPapers)
  )
    newNumbers.push(...reused.shift()!.records.filter((number) => number !== undefined));
  newNumbers.sort((a, b) => a - b);
  return { reused, groups: divide(newNumbers, maxPapers) };
}

/** Whether a part of this size is indexed again together with this many records. */
const canJoin = (partSize: number, newCount: number, maxPapers: number): boolean =>
  partSize <= newCount && partSize + newCount <= maxPapers;

/** The numbers of the records that are in none of the parts. */
function numbersWithout(count: number, parts: PlacedPart[]): number[] {
  const placedNumbers = new Set(parts.flatMap(({ records }) => records));
  return [...Array(count).keys()].filter((number) => !placedNumbers.has(number));
}

const countRecords = (records: (number | undefined)[]): number =>
  records.filter((number) => number !== undefined).length;

/** As few groups as possible, of equal size. */
function divide(numbers: number[], maxSize: number): number[][] {
  const size = Math.ceil(numbers.length / Math.ceil(numbers.length / maxSize));
  const groups: number[][] = [];
  for (let start = 0; start < numbers.length; start += size)
    groups.push(numbers.slice(start, start + size));
  return groups;
}
