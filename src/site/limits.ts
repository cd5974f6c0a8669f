/**
 * Sizes of a collection, in papers, from which the site writes less. GitHub Pages takes sites up to 1 GB; with everything on, 10,000 papers
 * are 0.7 GB.
 */

/** Up to so many papers digests and the collection have files in all formats, and the values of facets have files at all: a paper has half a dozen values, and each would repeat it. */
export const SMALL_COLLECTION = 2_000;

/** Above so many papers the browser makes most exports, and lists show less of each paper. */
export const LARGE_COLLECTION = 12_000;

/** Up to so many papers there are formatted citations: a CSL processor takes milliseconds for each paper and style. */
export const MAX_CITED_PAPERS = 2_000;
