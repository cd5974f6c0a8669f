/** For each character that starts a direction, the one that ends it (UAX #9): embeddings end with U+202C, isolates with U+2069. */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['\u202A', '\u202C'],
  ['\u202B', '\u202C'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
]);

/** A text in which each line ends every direction that it starts, and no other, so that it cannot change the order of the words after it. */
export const closeDirections = (text: string): string =>
  /[\u202A-\u202C\u2066-\u2069]/.test(text) ? text.split('\n').map(closeLine).join('\n') : text;

function closeLine(line: string): string {
  const open: string[] = [];
  const closed = line.replace(/[\u202A-\u202C\u2066-\u2069]/g, (mark) => {
    const end = ENDS.get(mark);
    if (end !== undefined) {
      open.push(end);
      return mark;
    }
    // The end of an isolate also ends the embeddings in it; that of an embedding has no effect outside an isolate.
    const start =
      mark === '\u2069' ? open.lastIndexOf(mark) : open.at(-1) === mark ? open.length - 1 : -1;
    return start === -1 ? '' : open.splice(start).reverse().join('');
  });
  return closed + open.reverse().join('');
}
