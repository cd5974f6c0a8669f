import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatSeries } from '../../src/text/format-series.ts';

describe('the display name of a series', () => {
  for (const [series, expected] of [
    ['hugging-face', 'Hugging Face'],
    ['reading_group', 'Reading Group'],
    ['arxiv-cs-cl', 'arXiv cs.CL'],
    ['arxiv-cs-cl-cs-lg-q-bio-nc', 'arXiv cs.CL, cs.LG, q-bio.NC'],
    ['arxiv-weekly', 'arXiv Weekly'],
    ['arxiv-cs-cl-selected', 'arXiv Cs Cl Selected'],
    ['arxiv', 'arXiv'],
    ['my-arxiv-list', 'My arXiv List'],
    ['hf-page', 'Hugging Face Page'],
    ['acl-ids', 'ACL IDs'],
    ['pubmed', 'PubMed'],
    ['eXtreme-Reading', 'eXtreme Reading'],
  ] as const)
    test(`${series} is ${expected}`, () => assert.equal(formatSeries(series), expected));
});
