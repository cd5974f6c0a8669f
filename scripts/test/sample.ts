/**
 * The tests' own copy of the sample collection: `content/` belongs to the maintainer. If the converter's output changes on
 * purpose, `npm run convert -- --content tests/fixtures/sample` updates it.
 */
export const sampleDir = 'tests/fixtures/sample';

/** The id of the sample's only digest. */
export const sampleDigest = '2025-04-28-hugging-face';
