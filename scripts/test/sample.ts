/**
 * The tests' own copy of the sample collection: `content/` belongs to the person who runs the site. Where the converter's output changes on
 * purpose, `npm run convert -- --content tests/fixtures/sample` writes it again.
 */
export const sampleDir = 'tests/fixtures/sample';

/** The sample's one digest, by its id. */
export const sampleDigest = '2025-04-28-hugging-face';
