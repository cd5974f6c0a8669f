import { decodeCbor } from './cbor.ts';
import { encodeCbor } from './encode.ts';
import type { PackedPage, PackedWord } from './packed-word.ts';

/**
 * The words of a chunk of a merged index, in columns: the words with their spellings and numbers of pages, then for the pages of all words the
 * steps from page to page, the numbers of positions in content and metadata, and these positions. Similar numbers next to each other compress
 * better than Pagefind's lists: the chunks take a fifth fewer bytes.
 */
export function toColumns(words: PackedWord[]): Uint8Array[] {
  const header = words.map(([word, pages, variants]) => [
    word,
    pages.length,
    variants.map(([spelling, variantPages]) => [spelling, variantPages.length]),
  ]);
  const pages = words
    .flatMap(([, pages, variants]) => [pages, ...variants.map(([, variantPages]) => variantPages)])
    .flat();
  const bytes = encodeCbor(header);
  return [
    Uint8Array.from([...encodeNumbers([bytes.length]), ...bytes]),
    encodeNumbers(pages.map(([step]) => step)),
    encodeNumbers(pages.map(([, content]) => content.length)),
    encodeNumbers(pages.map(([, , metadata]) => metadata.length)),
    encodeNumbers(pages.flatMap(([, content]) => content.map(toUnsigned))),
    encodeNumbers(pages.flatMap(([, , metadata]) => metadata.map(toUnsigned))),
  ];
}

/** The words of joined columns. */
export function fromColumns(bytes: Uint8Array): PackedWord[] {
  let at = 0;
  const [length = 0] = readNumbers(1);
  const header = decodeCbor(bytes.subarray(at, (at += length))) as [
    string,
    number,
    [string, number][],
  ][];
  const counts = header.flatMap(([, count, variants]) => [
    count,
    ...variants.map(([, variantCount]) => variantCount),
  ]);
  const total = sum(counts);
  const [steps, contents, metadata] = [1, 2, 3].map(() => readNumbers(total));
  const positionsOf = (lengths: number[]) => {
    const positions = readNumbers(sum(lengths)).map(toSigned);
    let start = 0;
    return lengths.map((length) => positions.slice(start, (start += length)));
  };
  const [inContent, inMetadata] = [positionsOf(contents!), positionsOf(metadata!)];
  let page = 0;
  const readPages = (count: number): PackedPage[] =>
    Array.from({ length: count }, () => [steps![page]!, inContent[page]!, inMetadata[page++]!]);
  return header.map(([word, count, variants]) => [
    word,
    readPages(count),
    variants.map(([spelling, variantCount]) => [spelling, readPages(variantCount)]),
  ]);

  function readNumbers(count: number): number[] {
    return Array.from({ length: count }, () => {
      let [number, shift, byte] = [0, 0, 0];
      do {
        byte = bytes[at++] ?? 0;
        number |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return number;
    });
  }
}

/** Numbers below 2³¹ in groups of seven bits, the lowest first; all bytes of a number but the last have the eighth bit set (LEB128). */
function encodeNumbers(numbers: number[]): Uint8Array {
  const bytes: number[] = [];
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
}

/** Zigzag encoding: even numbers for positions, odd ones for negative numbers, which mark weights and fields. */
const toUnsigned = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
const toSigned = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
