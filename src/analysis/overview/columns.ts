/** Columns of a chart as one SVG path. A column is 10 units wide including its gap, and the picture, whose axis ends at `axisEnd`, is 100 high. Values above 0 are always visible. */
export function columnsPath(values: number[], axisEnd: number): string {
  const gap = values.length > 40 ? 1 : 2;
  return values
    .map((value, index) => {
      const height = value > 0 ? Math.max(1, Math.round((1000 * value) / axisEnd) / 10) : 0;
      return height > 0 ? `M${index * 10 + gap / 2} 100v-${height}h${10 - gap}v${height}z` : '';
    })
    .join('');
}
