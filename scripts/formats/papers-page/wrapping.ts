/** For each line of a text, whether a tool wrapped it, so that the text continues on the next line. */
export function areWrapped(raw: string[]): boolean[] {
  const widths = raw.map((line) => line.trimEnd().length);
  const pageColumn = columnOf(raw, widths, 0, raw.length);
  const wrapped = raw.map(() => false);
  for (const [start, end] of blocksOf(raw)) {
    const column = columnOf(raw, widths, start, end) ?? pageColumn;
    if (column !== undefined) markWrapped(raw, widths, [start, end], column, wrapped);
  }
  return wrapped;
}

/** Marks the lines of a block that were wrapped. */
function markWrapped(
  raw: string[],
  widths: number[],
  [start, end]: [number, number],
  column: number,
  wrapped: boolean[],
) {
  for (let index = start; index < end - 1; index++) {
    // Text browsers wrap headings, items and prose at different columns.
    const margin = Math.max(...widths.slice(Math.max(start, index - 4), Math.min(end, index + 5)));
    const isLong = (widths[index] ?? 0) >= column * MIN_FULL_SHARE;
    const isBeforeUrl = /^\s*https?:/.test(raw[index + 1] ?? '');
    wrapped[index] = (isLong || isBeforeUrl) && isFull(raw, widths, index, margin);
  }
  const hasSeveralTexts =
    wrapped.slice(start, end - 1).filter((isWrapped) => !isWrapped).length > 1;
  if (!hasSeveralTexts) return;
  for (let index = start; index < end - 1; index++)
    if (isTextEnd(raw[index] ?? '') && isTitleCase(raw[index + 1] ?? '')) wrapped[index] = false;
}

/** Minimum length of a wrapped line, as a share of the column. A wrapped line can only be shorter if a very long word follows, such as a URL. */
const MIN_FULL_SHARE = 0.6;

/** No tool wraps lines before this column. */
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
 * The column at which lines were wrapped; `undefined` if none were. Tools wrap a line if the next word would exceed the column, so nearly all long
 * lines with another line below end near it, unlike lines that were not wrapped.
 */
function columnOf(raw: string[], widths: number[], start: number, end: number): number | undefined {
  const textWidths = widths
    .slice(start, end)
    .filter((_, index) => /\S\s+\S/.test(raw[start + index] ?? ''))
    .sort((a, b) => a - b);
  const column = textWidths[Math.ceil(textWidths.length * 0.98) - 1] ?? 0;
  let [longCount, fullCount] = [0, 0];
  for (let index = start; index < end - 1; index++) {
    const width = widths[index] ?? 0;
    if (width < 0.8 * column || width > column || !widths[index + 1]) continue;
    longCount += 1;
    if (isFull(raw, widths, index, column)) fullCount += 1;
  }
  return column >= MIN_COLUMN && fullCount >= 3 && fullCount >= 0.6 * longCount
    ? column
    : undefined;
}

/** Whether the next line's first word would have exceeded the column. */
const isFull = (raw: string[], widths: number[], index: number, column: number) =>
  (widths[index] ?? 0) + 1 + (/\S+/.exec(raw[index + 1] ?? '')?.[0].length ?? 0) > column;

const isTextEnd = (line: string) => /(?:[.!?]["”’')]*|https?:\/\/\S+)\s*$/.test(line);

/** Whether most words of at least four letters start with a capital. */
export function isTitleCase(line: string): boolean {
  const words = line.match(/(?<![\p{L}\p{M}])\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
