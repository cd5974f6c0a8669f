/**
 * The parts of the site that are written, by the size of the collection. Parts that grow faster than the number of papers, or repeat others, are left out of
 * large collections, because GitHub Pages accepts sites up to 1 GB. docs/scale.md describes the alternatives for visitors.
 */

/** Maximum number of papers for which everything is written. */
export const SMALL_COLLECTION = 2_000;

/** Number of papers above which a page has only what is needed to find, read and cite a paper. */
export const LARGE_COLLECTION = 20_000;

/** Number of papers above which there are neither related papers on pages nor a file of the whole collection. */
export const HUGE_COLLECTION = 120_000;

/** Maximum number of papers with formatted citations: a CSL processor takes milliseconds for each paper and style. */
export const MAX_CITED_PAPERS = 2_000;

/** The parts that are written for a collection of some size. */
export interface Limits {
  /** Whether each paper has its exports as files. */
  hasPaperFiles: boolean;
  /** Whether digests and values of facets have their exports as files. */
  hasListFiles: boolean;
  /** The exports that the whole collection has as files, by their scope. */
  collectionFiles: 'list' | 'collection' | 'large-collection' | undefined;
  /** Whether the collection's exports are written uncompressed too. */
  hasPlainFiles: boolean;
  /** The facets whose values have feeds, the papers that a value must have for them, and the papers in such a feed. */
  feeds: { facets: 'all' | readonly string[]; minPapers: number; papers: number };
  /** Minimum number of papers for an author to have a page. */
  minPapersOfAuthor: number;
  /** Whether the index of authors also lists those without a page, with their papers. */
  hasAuthorsWithoutPage: boolean;
  /** Maximum number of papers on the pages of a digest or of a facet's value, the newest digest first. */
  maxPapersOfList: number;
  /** Maximum number of topics on a paper's page, the most specific ones. */
  maxTopicsOfPaper: number;
  /** Characters of the abstract in the description that link previews show; 0: no description. */
  descriptionLength: number;
  /** Whether lists have each paper's topics and the start of its abstract, and digests the whole abstract. */
  hasFullLists: boolean;
  /** The lines of a digest's source that its conversion log shows: all, or only those that did not become part of a paper. */
  sourceLines: 'all' | 'left-out';
  /** Metadata of a paper's page: `full`: everything in each vocabulary; `brief`: what Google Scholar, Zotero and link previews need, once; `minimal`: also without what is the same for all papers. */
  metadata: 'full' | 'brief' | 'minimal';
  /** Related papers on a paper's page, and whether the terms that they share are shown. */
  related: { papers: number; hasTerms: boolean };
  /** Whether pages contain the parts that only work with a script; otherwise the script adds them. */
  hasScriptParts: boolean;
  /** Whether a paper's page contains the search box, the navigation and the footer; otherwise a script adds them. */
  hasNavigation: boolean;
  /**
   * Whether pages leave out what they do not need: the preloading of fonts, the line about Offprint; on a paper's page, the links to the previous and
   * the next paper, its position in its digests, and the host names of links.
   */
  isBrief: boolean;
  /** Whether the search page shows its filters next to the results on wide screens; otherwise a button opens them. Their counts load the files of all filters. */
  hasOpenFilters: boolean;
  /** Whether the records that the browser makes exports from have abstracts. */
  hasAbstractsInRecords: boolean;
}

const full: Limits = {
  hasPaperFiles: true,
  hasListFiles: true,
  hasPlainFiles: true,
  feeds: { facets: 'all', minPapers: 1, papers: 20 },
  minPapersOfAuthor: 1,
  hasAuthorsWithoutPage: true,
  maxPapersOfList: Infinity,
  maxTopicsOfPaper: Infinity,
  descriptionLength: 200,
  hasFullLists: true,
  sourceLines: 'all',
  metadata: 'full',
  related: { papers: 6, hasTerms: true },
  hasScriptParts: true,
  hasNavigation: true,
  isBrief: false,
  collectionFiles: 'list',
  hasAbstractsInRecords: true,
  hasOpenFilters: true,
};

const reduced: Limits = {
  ...full,
  hasPaperFiles: false,
  hasListFiles: false,
  hasPlainFiles: false,
  collectionFiles: 'collection',
  feeds: { facets: ['topics', 'venues'], minPapers: 100, papers: 10 },
  // 10,000 papers have 30,000 authors.
  minPapersOfAuthor: 3,
  hasFullLists: false,
  sourceLines: 'left-out',
  metadata: 'brief',
  hasScriptParts: false,
};

const minimal: Limits = {
  ...reduced,
  feeds: { facets: ['topics', 'venues'], minPapers: 1000, papers: 10 },
  // 100,000 papers have 133,000 authors, of whom 36,000 have three papers or more.
  minPapersOfAuthor: 20,
  hasAuthorsWithoutPage: false,
  maxPapersOfList: 100,
  maxTopicsOfPaper: 3,
  descriptionLength: 100,
  related: { papers: 2, hasTerms: false },
  hasNavigation: false,
  isBrief: true,
  collectionFiles: 'large-collection',
  metadata: 'minimal',
  hasAbstractsInRecords: false,
  hasOpenFilters: false,
};

/** About 175,000 papers fit into a gigabyte, with 5.6 kB each. */
const huge: Limits = {
  ...minimal,
  collectionFiles: undefined,
  minPapersOfAuthor: 50,
  related: { papers: 0, hasTerms: false },
  maxTopicsOfPaper: 0,
  descriptionLength: 0,
};

/** The limits for a collection with this number of papers. */
export function limitsFor(papers: number): Limits {
  if (papers <= SMALL_COLLECTION) return full;
  if (papers <= LARGE_COLLECTION) return reduced;
  return papers <= HUGE_COLLECTION ? minimal : huge;
}
