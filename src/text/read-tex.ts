import type { PhrasingContent } from 'mdast';
import { readCommand } from './read-command.ts';
import { parseTexText } from './read-tex-text.ts';
import { TexCursor, type TexReport } from './tex-cursor.ts';

/** One paragraph of TeX-like text as phrasing content; adds repairs and unknown commands to the report. */
export const parseTexParagraph = (text: string, report: TexReport): PhrasingContent[] =>
  parseTexText(new TexCursor(text, report, readCommand));
