/** For each line of a text, whether a tool broke it, so that the text continues on the next line. */
export function brokenLines(raw: string[]): boolean[] {
  const widths = raw.map((line) => line.trimEnd().length);
  const page = columnOf(raw, widths, 0, raw.length);
  const broken = raw.map(() => false);
  for (const [start, end] of blocksOf(raw)) {
    const column = columnOf(raw, widths, start, end) ?? page;
    if (column !== undefined) findBroken(raw, widths, [start, end], column, broken);
  }
  return broken;
}

/** Marks the lines of a block that were broken. */
function findBroken(
  raw: string[],
  widths: number[],
  [start, end]: [number, number],
  column: number,
  broken: boolean[],
) {
  for (let index = start; index < end - 1; index++) {
    // Text browsers set headings, items and prose to different columns.
    const margin = Math.max(...widths.slice(Math.max(start, index - 4), Math.min(end, index + 5)));
    const isLong = (widths[index] ?? 0) >= column * MIN_FULL_SHARE;
    const isBeforeAddress = /^\s*https?:/.test(raw[index + 1] ?? '');
    broken[index] = (isLong || isBeforeAddress) && isFull(raw, widths, index, margin);
  }
  const hasSeveral = broken.slice(start, end - 1).filter((isBroken) => !isBroken).length > 1;
  if (!hasSeveral) return;
  for (let index = start; index < end - 1; index++)
    if (isEnd(raw[index] ?? '') && isTitleCase(raw[index + 1] ?? '')) broken[index] = false;
}

/** Share of the column. A broken line can only be shorter if a very long word, a URL, follows. */
const MIN_FULL_SHARE = 0.6;

/** No tool breaks lines before this column. */
const MIN_COLUMN = 50;

/** Runs of lines with text: `[start, end)`. */
function blocksOf(raw: string[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (const [index, line] of raw.entries()) {
    const last = blocks.at(-1);
    if (line.trim() === '') continue;
    if (last && last[1] === index) last[1] = index + 1;
    else blocks.push([index, index + 1]);
  }
  return blocks;
}

/**
 * The column at which lines were broken; `undefined` if none were. Tools break a line if the next word would exceed the column, so nearly all long
 * lines that are followed by another end near it. Lines that were not broken do not.
 */
function columnOf(raw: string[], widths: number[], start: number, end: number): number | undefined {
  const spaced = widths
    .slice(start, end)
    .filter((_, index) => /\S\s+\S/.test(raw[start + index] ?? ''))
    .sort((a, b) => a - b);
  const column = spaced[Math.ceil(spaced.length * 0.98) - 1] ?? 0;
  let [long, full] = [0, 0];
  for (let index = start; index < end - 1; index++) {
    const width = widths[index] ?? 0;
    if (width < 0.8 * column || width > column || !widths[index + 1]) continue;
    long += 1;
    if (isFull(raw, widths, index, column)) full += 1;
  }
  return column >= MIN_COLUMN && full >= 3 && full >= 0.6 * long ? column : undefined;
}

/** Whether the next line's first word would have exceeded the column. */
const isFull = (raw: string[], widths: number[], index: number, column: number) =>
  (widths[index] ?? 0) + 1 + (/\S+/.exec(raw[index + 1] ?? '')?.[0].length ?? 0) > column;

const isEnd = (line: string) => /(?:[.!?]["”’')]*|https?:\/\/\S+)\s*$/.test(line);

/** Whether most words of at least four letters start with a capital. */
export function isTitleCase(line: string): boolean {
  const words = line.match(/(?<![\p{L}\p{M}])\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
