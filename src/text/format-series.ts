/** A series in words: `hugging-face` → “Hugging Face”. */
export function formatSeries(series: string): string {
  return series
    .split(/[-_\s]+/)
    .map(capitalise)
    .join(' ');
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
