import { escapeMarkdown } from '../../src/text/markdown.ts';
import type { Format } from './format.ts';
import { parseIdentifier } from './shared/parse-identifier.ts';
import { Records } from './shared/records.ts';

/** arXiv ids, DOIs or URLs, one per line. */
export const identifiers: Format = {
  name: 'identifiers',
  description: 'A list of arXiv ids, DOIs or URLs, one per line',
  reads: [
    'Lines may start with `-`, `*` or a number; lines that start with `#` are comments. Titles, authors and dates come from [references](references.md); until then the identifier is shown as the title.',
  ],
  extensions: ['.txt', '.md'],
  detect({ text }) {
    const lines = text.slice(0, 1_000_000).split('\n').map(withoutMarkers);
    const entries = lines.filter((line) => line !== '' && !isComment(line));
    return entries.length > 0 && entries.every((line) => parseIdentifier(line)) ? 0.97 : 0;
  },
  parse(source) {
    const records = new Records(source, { decode: withoutMarkers });
    for (const [index, line] of source.text.split('\n').entries())
      readLine(records, withoutMarkers(line), index + 1);
    return records.toResult();
  },
};

function readLine(records: Records, text: string, line: number) {
  if (text === '') return;
  const lines: [number, number] = [line, line];
  if (isComment(text)) return records.leaveOut({ lines }, 'metadata', 'comment');
  const parsed = parseIdentifier(text);
  if (!parsed) {
    records.leaveOut({ lines }, 'not-understood');
    return records.report(
      'line-not-understood',
      `“${text.slice(0, 80)}” is not an arXiv id, DOI or URL.`,
      line,
      'Correct the line, or delete it.',
    );
  }
  const { identifier, fields } = parsed;
  const title = escapeMarkdown(identifier);
  const id = fields.arxiv ?? fields.DOI;
  records.add({
    lines,
    name: `“${identifier}”`,
    id,
    title,
    markup: 'markdown',
    untitled: true,
    fields,
  });
}

const isComment = (line: string) => line.startsWith('#');

/** A line without its list marker, the brackets around a URL, and a comma or semicolon at the end. */
const withoutMarkers = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/[,;]$/, '');
