import type { Digest } from '../model/ledger.ts';
import type { Paper } from '../model/paper.ts';
import type { Site } from '../model/site.ts';
import type { Topic } from '../analysis/topics/find-topics.ts';

/** Where a paper stands in a digest. */
export interface Appearance {
  digest: string;
  /** From 1. */
  position: number;
}

/** A paper that is like another, with the terms that both share. */
export interface Related {
  id: string;
  terms: string[];
}

/** A paper as the site knows it: what its file says but the abstract, and what follows from the whole collection. */
export interface CataloguePaper extends Omit<Paper, 'abstract'> {
  /** From `content/papers/`: `2025-04-28-hugging-face/electra.md`. */
  file: string;
  /** The digests that carried it, in their order. */
  appearances: Appearance[];
  /** Slugs, most telling first. */
  topics: string[];
  related: Related[];
  /** Hash of the abstract's Markdown, for caches; absent where there is no abstract. */
  bodyHash?: string | undefined;
}

/** A digest with its papers. */
export interface CatalogueDigest extends Digest {
  id: string;
  /** Its own, or made from its name and date. */
  title: string;
  /** Ids, in the digest's order. */
  papers: string[];
  /** Its file's name in `content/digests/`. */
  source: string;
  format: string;
}

/** The whole collection as plain Node sees it. */
export interface Catalogue {
  /** The content folder, absolute. */
  contentDir: string;
  site: Site;
  /** In the order of the digests, newest first, then of the papers in them; papers of no digest come last, by id. */
  papers: CataloguePaper[];
  /** Newest first; those without a date come last, by id. */
  digests: CatalogueDigest[];
  topics: Topic[];
  /** What of `topics.yaml` names nothing in the papers. */
  warnings: string[];
  /** The abstract as Markdown, read from disk; `undefined` where the paper has none. */
  readAbstract(paper: Pick<CataloguePaper, 'file' | 'bodyHash'>): string | undefined;
}
