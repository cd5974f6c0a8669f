import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { foldToAscii } from '../../../src/text/fold.ts';
import type { Draft } from '../format.ts';

/**
 * The words of a text in lower case, without accents (also in TeX), and numbers without leading zeros, so that a value is recognised in the source line
 * that it comes from.
 */
export function wordsIn(text: string): string[] {
  const words = foldToAscii(decodeReferences(withoutAccentCommands(withoutTimes(text)))).match(
    /[\p{L}\p{N}]+/gu,
  );
  return (words ?? []).map((word) => word.replace(/^0+(?=\d)/, '').replace(/^(\d+)v\d+$/, '$1'));
}

/** A text without times after dates, which papers do not have. */
const withoutTimes = (text: string) => text.replace(/(\d{4}-\d\d-\d\d)T[\d:.]+Z?/g, '$1');

const withoutAccentCommands = (text: string) =>
  text.includes('\\') || text.includes('{')
    ? text
        .replace(/\\(?:[`'^"~=.]|[uvHtcdbrk](?=[\s{]))\s*/g, '')
        .replace(/\\(ss|[ao][eE]|A[Ee]|O[Ee]|aa|AA|[oOlLij])(?![A-Za-z])\s*/g, '$1')
        .replace(/([\\@][A-Za-z]+)\s*\{/g, '$1 ')
        .replace(/[{}]/g, '')
    : text;

/** Decodes `&amp;` and `&#233;`. */
const decodeReferences = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,31}));/gi, (all, decimal, hex, name) => {
    if (name) return decodeNamedCharacterReference(String(name)) || all;
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** Words in identifiers, URLs and dates that sources write and a paper’s file writes in another form or not at all. */
const rewrittenWords = new Set(
  wordsIn(
    'http https www doi org dx arxiv abs pdf january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
);

/** The words that a paper or digest publishes, for comparison with lines of its source. */
export class PublishedWords {
  readonly #abstract: string;
  readonly #words: Set<string>;
  readonly #syntax: Set<string>;
  /** The abstract’s words are added when a line needs them: most lines with an abstract repeat it literally. */
  #hasAbstract = false;

  constructor({ id, title, abstract = '', fields }: Partial<Draft>, syntax: Set<string>) {
    this.#abstract = abstract;
    this.#words = new Set(textsIn([id, title, fields]).flatMap(wordsIn));
    this.#syntax = syntax;
  }

  /** Whether each word of a line is published, or is syntax of the source. */
  include(line: string): boolean {
    const words = wordsIn(withoutAbstract(line, this.#abstract));
    if (words.every((word) => this.#has(word))) return true;
    if (this.#hasAbstract) return false;
    for (const word of wordsIn(this.#abstract)) this.#words.add(word);
    this.#hasAbstract = true;
    return words.every((word) => this.#has(word));
  }

  #has(word: string): boolean {
    return this.#words.has(word) || this.#syntax.has(word) || rewrittenWords.has(word);
  }
}

/** Minimum length of a text that is searched for in another, in characters. Shorter ones are compared word by word. */
const MIN_QUOTE = 40;

/** A line without the abstract in it; empty if the line is part of the abstract. Takes linear time, because each of the two is searched only once for the start of the other. */
function withoutAbstract(line: string, abstract: string): string {
  const part = line.trim();
  if (abstract.length < MIN_QUOTE || part.length < MIN_QUOTE) return line;
  if (abstract.startsWith(part, abstract.indexOf(part.slice(0, MIN_QUOTE)))) return '';
  const start = line.indexOf(abstract.slice(0, MIN_QUOTE));
  if (start < 0 || !line.startsWith(abstract, start)) return line;
  return `${line.slice(0, start)} ${line.slice(start + abstract.length)}`;
}

/** Every text and number in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
