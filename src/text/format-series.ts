import { capitalise } from './capitalise.ts';

/** A series in words: `hugging-face` → “Hugging Face”. */
export function formatSeries(series: string): string {
  return series
    .split(/[-_\s]+/)
    .map(capitalise)
    .join(' ');
}
