import { bibtexEntry } from './bibtex-entry.ts';
import type { Export } from './export.ts';

/** BibTeX in ASCII: accents and symbols as TeX commands, for old styles and submission systems. */
export const bibtexAscii: Export = {
  name: 'bibtex-ascii',
  label: 'BibTeX (ASCII)',
  extension: 'ascii.bib',
  scopes: ['list'],
  mediaType: 'application/x-bibtex',
  entry: (paper, context) => bibtexEntry(paper, context, { ascii: true }),
  around: { between: '\n' },
};
