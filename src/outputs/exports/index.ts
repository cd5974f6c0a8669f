import { bibtex } from './bibtex.ts';
import { bibtexAscii } from './bibtex-ascii.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { Export } from './export.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { ris } from './ris.ts';

/** Every export, in the order shown. */
export const exports: readonly Export[] = [
  bibtex,
  bibtexAscii,
  ris,
  cslJson,
  jsonLines,
  csv,
  markdown,
  plainText,
];
