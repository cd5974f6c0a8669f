/** The end of an axis that starts at 0 and includes the largest value: 1, 2, 4, 6 or 10 times a power of ten, so that half of it is a round number too. */
export function axisEnd(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1)));
  return [1, 2, 4, 6, 10].map((step) => step * power).find((end) => end >= largest)!;
}

/** The interval between labelled columns, so that at most `maxLabels` are labelled. */
export function toLabelInterval(columns: number, maxLabels: number): number {
  return [1, 2, 5, 10, 20, 50, 100].find((step) => columns / step <= maxLabels) ?? columns;
}
