import { aclAnthology } from './acl-anthology.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { arxivOai } from './arxiv-oai.ts';
import { arxivRss } from './arxiv-rss.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { endnoteXml } from './endnote-xml.ts';
import type { Format, Source } from './format.ts';
import { huggingFace } from './hugging-face.ts';
import { identifiers } from './identifiers.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { markdownList } from './markdown-list.ts';
import { markdownPapers } from './markdown-papers.ts';
import { nbib } from './nbib.ts';
import { papersPage } from './papers-page.ts';
import { ris } from './ris.ts';
import { zoteroCsv } from './zotero-csv.ts';
import { zoteroJson } from './zotero-json.ts';

/** Every input format. If two detect a source with the same certainty, the first one is used. */
export const formats: Format[] = [
  papersPage,
  identifiers,
  bibtex,
  cslJson,
  jsonLines,
  ris,
  endnoteXml,
  nbib,
  zoteroCsv,
  zoteroJson,
  aclAnthology,
  arxivAtom,
  arxivRss,
  arxivOai,
  huggingFace,
  json,
  csv,
  markdownList,
  markdownPapers,
];

/** The format with the highest certainty; `undefined` if no format fits. */
export function detectFormat(source: Source): Format | undefined {
  const detections = formats.map((format) => ({ format, certainty: format.detect(source) }));
  const best = detections.reduce((a, b) => (b.certainty > a.certainty ? b : a));
  return best.certainty > 0 ? best.format : undefined;
}
