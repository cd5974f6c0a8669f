import type { ExportContext } from '../../../src/outputs/exports/export.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { citationKeys } from '../../../src/outputs/exports/citation-key.ts';

/** A paper with every field that exports use. */
export const fullPaper: Paper = {
  id: 'landmark-attention',
  type: 'paper-conference',
  title: 'Landmark Attention: $O(n)$ Context for BERT & Co.',
  author: [
    { given: 'Anna', family: 'Meer', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
    { given: 'Pál', family: 'Erdős', orcid: '0000-0002-1825-0097' },
    { literal: 'Barnes and Noble' },
  ],
  editor: [{ given: 'Åsa', family: 'Öberg' }],
  issued: '2023-05-25',
  submitted: '2022-11-30',
  'container-title': 'Advances in 100% Things',
  'container-title-short': 'NeurIPS',
  'collection-title': 'Lecture Notes',
  'event-place': 'New Orleans',
  publisher: 'Curran & Sons',
  volume: '36',
  page: '12-34',
  ISBN: '978-3-16-148410-0',
  DOI: '10.1000/a_b',
  arxiv: '2305.16300',
  URL: 'https://example.org/a_b?c=%20d',
  links: [{ rel: 'pdf', href: 'https://example.org/a.pdf' }],
  keyword: ['attention', 'long, long context'],
  language: 'en',
  abstract: 'First with $\\alpha_1$ and 50% off.\n\nSecond.',
};

/** A paper with only the fields that a digest of plain text gives. */
export const barePaper: Paper = {
  id: 'token-shuffle',
  title: 'Token-Shuffle: Towards Image Generation',
  abstract: 'Only an abstract.',
};

export function contextOf(papers: readonly Paper[]): ExportContext {
  const keys = citationKeys(papers);
  return { key: ({ id }) => keys.get(id)! };
}
