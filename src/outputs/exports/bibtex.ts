import { bibtexEntry } from './bibtex-entry.ts';
import type { Export } from './export.ts';

/** BibTeX in UTF-8, for Biber, and for BibTeX 0.99d with a UTF-8 LaTeX. */
export const bibtex: Export = {
  name: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  scopes: ['paper', 'list', 'collection'],
  mediaType: 'application/x-bibtex',
  entry: (paper, context) => bibtexEntry(paper, context, { ascii: false }),
  around: { between: '\n' },
};
