import type { DigestMetadata, Ledger } from '../model/ledger.ts';
import type { Paper } from '../model/paper.ts';
import type { Site } from '../model/site.ts';
import type { TopicCorrections } from '../model/topic-corrections.ts';
import type { Messages } from '../i18n/messages.ts';

/** The position of a paper in a digest. */
export interface Appearance {
  digest: string;
  /** From 1. */
  position: number;
  /** The maintainer's comment on the paper in this digest's `.yaml`, as Markdown. */
  comment?: string | undefined;
}

/** The content of a paper's file, without the abstract, and the digests that list it. */
export interface CataloguePaper extends Omit<Paper, 'abstract'> {
  /** From `content/papers/`: `2025-04-28-hugging-face/electra.md`. */
  file: string;
  /** The digests that list it, newest first. */
  appearances: Appearance[];
  /** BCP 47 code of the language of title and abstract: from the file, otherwise detected, otherwise that of the digest or site; `und-` and a script if unknown. */
  textLanguage: string;
  /** Hash of the abstract's Markdown, for caches; absent if there is no abstract. */
  bodyHash?: string | undefined;
}

/** A paper of the site's collection, with the topics found by the analysis of all papers. */
export interface CollectionPaper extends CataloguePaper {
  /** Slugs, most specific first. */
  topics: string[];
}

/** A digest with its papers. */
export interface CatalogueDigest extends DigestMetadata {
  id: string;
  /** The digest's own title, or one made from its name and date. */
  title: string;
  /** Ids, in the digest's order. */
  papers: string[];
  /** Its file's name in `content/digests/`. */
  source: string;
  format: string;
}

/** The content of a content folder, read without Astro. */
export interface Catalogue {
  /** The content folder, absolute. */
  contentDir: string;
  site: Site;
  /** The strings of the interface, in the site's language. */
  messages: Messages;
  /** In the order of the digests, newest first, and of the papers in each; papers of no digest come last, by id. */
  papers: CataloguePaper[];
  /** Newest first; those without a date come last, by id. */
  digests: CatalogueDigest[];
  /** By digest. */
  ledgers: Map<string, Ledger>;
  /** `topics.yaml`. */
  topicCorrections: TopicCorrections;
  /** The abstract as Markdown without comments; `undefined` if the paper has none. */
  readAbstract(paper: Pick<CataloguePaper, 'file' | 'bodyHash'>): string | undefined;
}
