import fc from 'fast-check';

/** What is put into damaged files: delimiters of the formats, and nothing. */
const scraps = [
  '',
  '{',
  '}',
  '"',
  '[',
  ']',
  '<',
  '>',
  '&',
  '\\',
  ',',
  '\n',
  '\n\n',
  '@',
  '#',
  '---\n',
  '](',
  '\u0000',
  '\uD800',
];

/** Places at which a scrap is inserted and the piece after it is cut out or doubled. */
export const damages = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 200 }),
    scrap: fc.constantFrom(...scraps),
    isDoubled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
export type Damages = typeof damages extends fc.Arbitrary<infer Value> ? Value : never;

export const damage = (whole: string, list: Damages): string =>
  list.reduce((before, { at, length, scrap, isDoubled }) => {
    const from = Math.floor(at * before.length);
    const piece = before.slice(from, from + length);
    return (
      before.slice(0, from) + scrap + (isDoubled ? piece + piece : '') + before.slice(from + length)
    );
  }, whole);
