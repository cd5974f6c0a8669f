import { escapeMarkdown } from '../../src/text/markdown.ts';
import type { Format } from './format.ts';
import { toNamed } from './shared/named.ts';
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
    const papers = lines.filter((line) => line !== '' && !isComment(line));
    return papers.length > 0 && papers.every((line) => toNamed(line)) ? 0.97 : 0;
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
  if (isComment(text)) return records.leave({ lines }, 'metadata', 'comment');
  const named = toNamed(text);
  if (!named) {
    records.leave({ lines }, 'not-understood');
    return records.report(
      'line-not-understood',
      `“${text.slice(0, 80)}” is not an arXiv id, DOI or URL.`,
      line,
      'Correct the line, or delete it.',
    );
  }
  const { identifier, fields } = named;
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

/** A line without list marker, brackets around a URL, and a comma after it. */
const withoutMarkers = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[-*•]|\d{1,3}[.)])\s+/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/[,;]$/, '');
