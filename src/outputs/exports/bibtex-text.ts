import { balanceBraces } from '../../text/balance-braces.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { escapeTex } from '../../text/tex.ts';
import { tex } from '../../text/views.ts';

/** A title or abstract in Markdown as the value of a BibTeX field; UTF-8 unless `ascii`. */
export const bibtexMarkdown = (markdown: string, ascii: boolean): string =>
  balanceBraces(tex(markdown, { ascii }));

/** Text that is not Markdown (a name, a venue) as the value of a BibTeX field, on one line. */
export const bibtexText = (text: string, ascii: boolean): string =>
  balanceBraces(escapeTex(cleanLine(text), { ascii }));
