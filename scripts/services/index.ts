import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import { huggingFace } from './hugging-face.ts';
import { openalex } from './openalex.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { EnrichService } from './service.ts';

/** Every service that `enrich` can query. `content/sources.yaml` selects and orders them. */
export const enrichServices: EnrichService[] = [
  huggingFace,
  arxiv,
  crossref,
  datacite,
  openalex,
  semanticScholar,
];
