import type { Format, Source } from './format.ts';
import { papersPage } from './papers-page.ts';

/** Every input format. Order matters only between equally sure ones: the first wins. */
export const formats: Format[] = [papersPage];

/** The format that is surest of the source; `undefined` when none is. */
export function detectFormat(source: Source): Format | undefined {
  const sure = formats.map((format) => ({ format, certainty: format.detect(source) }));
  const best = sure.reduce((a, b) => (b.certainty > a.certainty ? b : a));
  return best.certainty > 0 ? best.format : undefined;
}
