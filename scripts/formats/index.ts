import { cslJson } from './csl-json.ts';
import type { Format, Source } from './format.ts';
import { huggingFace } from './hugging-face.ts';
import { jsonLines } from './json-lines.ts';
import { papersPage } from './papers-page.ts';
import { zoteroJson } from './zotero-json.ts';

/** Every input format. Order matters only between equally sure ones: the first wins. */
export const formats: Format[] = [papersPage, cslJson, jsonLines, zoteroJson, huggingFace];

/** The format that is surest of the source; `undefined` when none is. */
export function detectFormat(source: Source): Format | undefined {
  const sure = formats.map((format) => ({ format, certainty: format.detect(source) }));
  const best = sure.reduce((a, b) => (b.certainty > a.certainty ? b : a));
  return best.certainty > 0 ? best.format : undefined;
}
