import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { foldToAscii } from '../../../src/text/fold.ts';
import type { Draft } from '../format.ts';

/**
 * The words of a text in lower case, without accents and TeX’s ways to write them, and numbers without leading zeros, so that a value is
 * recognised in the line of the source that it was read from.
 */
export function wordsIn(text: string): string[] {
  const words = foldToAscii(decodeReferences(withoutAccentCommands(withoutTimes(text)))).match(
    /[\p{L}\p{N}]+/gu,
  );
  return (words ?? []).map((word) => word.replace(/^0+(?=\d)/, '').replace(/^(\d+)v\d+$/, '$1'));
}

/** Of a date with a time, the time is not read. */
const withoutTimes = (text: string) => text.replace(/(\d{4}-\d\d-\d\d)T[\d:.]+Z?/g, '$1');

const withoutAccentCommands = (text: string) =>
  text.includes('\\') || text.includes('{')
    ? text
        .replace(/\\(?:[`'^"~=.]|[uvHtcdbrk](?=[\s{]))\s*/g, '')
        .replace(/\\(ss|[ao][eE]|A[Ee]|O[Ee]|aa|AA|[oOlLij])(?![A-Za-z])\s*/g, '$1')
        .replace(/([\\@][A-Za-z]+)\s*\{/g, '$1 ')
        .replace(/[{}]/g, '')
    : text;

/** `&amp;` and `&#233;` as the characters that they stand for. */
const decodeReferences = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,31}));/gi, (all, decimal, hex, name) => {
    if (name) return decodeNamedCharacterReference(String(name)) || all;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** Words that sources write around identifiers, addresses and dates, and that a paper’s file has in another form. */
const usualWords = wordsIn(
  'http https www doi org dx arxiv abs pdf january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** The words that a draft publishes, and those that sources usually write around them. */
export function publishedWords({ id, title, abstract, fields }: Partial<Draft>): Set<string> {
  const words = new Set(usualWords);
  for (const text of textsIn([id, title, abstract, fields]))
    for (const word of wordsIn(text)) words.add(word);
  return words;
}

/** Every text and number in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
