import type { SourceSettings } from '../../../src/model/sources.ts';
import { arxivReader } from './arxiv.ts';
import { huggingFaceReader } from './hugging-face.ts';
import type { SourceReader } from './source-reader.ts';
import { urlReader } from './url.ts';
import { zoteroReader } from './zotero.ts';

/** The reader of each kind of source. */
const readers: Record<SourceSettings['type'], SourceReader> = {
  'hugging-face': huggingFaceReader,
  arxiv: arxivReader,
  zotero: zoteroReader,
  url: urlReader,
};

export const readerOf = (source: SourceSettings): SourceReader => readers[source.type];
