import { columnsOf, readCells, type Column } from './csv/columns.ts';
import type { Format } from './format.ts';
import { readEntry } from './markdown-list/entry.ts';
import { isPaperUrl, kindOf, linksOf, plainMarkdown, toLinks } from './markdown-list/links.ts';
import { isBibliographic } from './markdown-list/words.ts';
import { Records, type Lines } from './shared/records.ts';

const item = /^(?<indent>[ \t]*)(?:[-*+]|\d{1,4}[.)])[ \t]+(?<text>\S.*)$/;
/** Labels of links and words between the parts of an entry. */
const linkWords =
  'by and et al in paper code github data dataset model models demo video slides poster project page website blog link html review openreview';

const tableRow = /^\s*\|.*\|\s*$/;

/** Maximum length of an entry or a line, in characters: several times that of the longest in real lists. Longer ones are not read, because the patterns of links take quadratic time. */
const MAX_ENTRY = 10_000;

/** A list of papers in Markdown, as in “awesome” lists: `- [Title](URL) - authors`, or a table. */
export const markdownList: Format = {
  name: 'markdown-list',
  description:
    'A Markdown list of papers, as in “awesome” lists: `- [Title](URL) - authors`, or a table',
  reads: [
    'These are papers: each entry with a linked title, such as `- [Title](URL) - authors, venue year [[code]](URL)`, or with a title in bold or quotes and a link; each row of a table with a column “Title” or “Paper”.',
    'Other entries are papers if they have the URL of one (arXiv, DOI, ACL Anthology, OpenReview, proceedings and publishers): `- Title (Meng et al., NeurIPS 2022) URL`. If an entry is only a URL, its identifier is shown until a reference has the title.',
    'Venue and year may also come first: `- **[ICLR 2017]** [Title](URL)`.',
    'Write a single author as `by Ada Lovelace`, because a single name could also be an institution.',
    'Words that are not clearly a name, a venue or a year are left out, with a warning if they may be one.',
    'Private: the text around the entries, and entries with such words.',
  ],
  extensions: ['.md', '.markdown'],
  detect({ name, text }) {
    if (!/\.(?:md|markdown)$/i.test(name)) return 0;
    const lines = text.slice(0, 200_000).split('\n');
    const entries = lines.filter(
      (line) => (item.test(line) || tableRow.test(line)) && hasLink(line.slice(0, 3000)),
    );
    return entries.length >= 3 ? 0.6 : entries.length > 0 ? 0.35 : 0;
  },
  parse: (source) => new ListReader(source.text, new Records(source, { words: linkWords })).read(),
};

/** Reads a list line by line; lines that are indented below an entry belong to it. */
class ListReader {
  readonly lines: string[];
  readonly records: Records;
  title: string | undefined;
  at = 0;

  constructor(text: string, records: Records) {
    this.lines = text.split('\n');
    this.records = records;
  }

  read() {
    while (this.at < this.lines.length) this.readLine(this.lines[this.at] ?? '');
    return this.records.toResult(this.title ? { title: this.title } : {}, 'chrome');
  }

  readLine(line: string) {
    if (line.length > MAX_ENTRY) {
      this.reportLong(this.at, 'line');
      this.at++;
      return;
    }
    const heading = /^# (?<text>.+?)#*$/.exec(line)?.groups?.['text'];
    if (heading)
      this.title ??=
        plainMarkdown(
          heading
            .replace(/\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?/g, ' ')
            .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
        ) || undefined;
    if (item.test(line)) this.readItem();
    else if (tableRow.test(line)) this.readTable();
    else this.at++;
  }

  readItem() {
    const { indent = '', text = '' } = item.exec(this.lines[this.at] ?? '')?.groups ?? {};
    const start = this.at++;
    const parts = [text];
    while (this.isInEntry(indent))
      parts.push((this.lines[this.at++] ?? '').replace(/^\s*(?:[-*+]\s+)?/, ''));
    const lines = this.span(start);
    const whole = parts.join('\n');
    if (whole.length > MAX_ENTRY) return this.reportLong(start, 'entry');
    this.records.attempt(lines, () => {
      const entry = readEntry(whole);
      if (!entry) return this.reportUnread(whole, start + 1);
      const { title, fields, rest, doubtfulWords, untitled } = entry;
      for (const words of doubtfulWords) this.reportWords(title, words, start + 1);
      this.records.add({
        lines,
        name: `“${title}”`,
        title,
        fields,
        unreadFields: rest,
        ...(untitled && { untitled, markup: 'markdown', id: fields.arxiv ?? fields.DOI }),
      });
    });
  }

  reportWords(title: string, words: string, line: number) {
    this.records.report(
      'field-left-out',
      `“${title}”: “${words}” was not read as authors, a venue or a year.`,
      line,
      'Write authors as “Ada Lovelace, Alan Turing, NeurIPS 2023” or “by Ada Lovelace, NeurIPS 2023”. If it is a remark, no action is needed; it is left out.',
    );
  }

  /** Reports an entry without a title that seems to be a paper, by its URL or by the words of a reference before it. */
  reportUnread(entry: string, line: number) {
    const [first] = linksOf(entry);
    if (!first || !(isPaperUrl(first.href) || isBibliographic(entry.slice(0, first.start)))) return;
    this.records.report(
      'line-not-understood',
      'This entry has a URL, but its title was not found.',
      line,
      'If it is a paper, write “[Title](URL)”.',
    );
  }

  /** Whether the current line is part of the entry: indented deeper, not blank and not an entry itself. */
  isInEntry(indent: string): boolean {
    const line = this.lines[this.at] ?? '';
    const depth = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() === '' || depth <= indent.length || line.length > MAX_ENTRY) return false;
    const { text } = item.exec(line)?.groups ?? {};
    return text === undefined || !readEntry(text) || !/\s/.test(readEntry(text)?.title ?? '');
  }

  /** Reads a table. Its rows are papers if a column contains titles. */
  readTable() {
    const header = cellsOf(this.lines[this.at] ?? '').map((name) => plainMarkdown(name));
    const columns = columnsOf(header);
    const hasRule = /^[\s|:-]+$/.test(this.lines[this.at + 1] ?? '');
    const hasTitles = hasRule && columns.includes('title');
    this.at += hasRule ? 2 : 1;
    for (; isTableRow(this.lines[this.at] ?? ''); this.at++)
      this.records.attempt([this.at + 1, this.at + 1], () => {
        const row = this.lines[this.at] ?? '';
        if (hasTitles) this.readRow(columns, cellsOf(row));
        else this.reportRow(row);
      });
  }

  /** Reports a row with a paper's URL in a table without a column of titles. */
  reportRow(row: string) {
    if (!linksOf(row).some(({ href }) => isPaperUrl(href))) return;
    this.records.report(
      'line-not-understood',
      'This row has the URL of a paper, but no column of the table is called “Title” or “Paper”.',
      this.at + 1,
      'Name the column that contains the titles “Title”.',
    );
  }

  readRow(columns: Column[], cells: string[]) {
    const cell = cells[columns.indexOf('title')] ?? '';
    const links = cells.flatMap(linksOf);
    const [titleLink] = linksOf(cell);
    const title =
      titleLink && titleLink.label.length > 8
        ? titleLink.label
        : plainMarkdown(cell.replace(/\[\[?[^\]]*\]?\]\([^)]*\)/g, ' '));
    const texts = columns.map((column, index): [Column, string] => {
      const raw = cells[index] ?? '';
      const href = isLinkColumn(column) ? linksOf(raw)[0]?.href : undefined;
      return [column, href ?? plainMarkdown(raw)];
    });
    const fields = readCells(texts.filter(([, text]) => text !== '' && text !== '-'));
    const paperUrl =
      titleLink?.label === title
        ? titleLink.href
        : links.find((link) => kindOf(link) === 'paper')?.href;
    const allLinks = [...(fields.links ?? []), ...toLinks(links)];
    this.records.add({
      lines: [this.at + 1, this.at + 1],
      name: `“${title}”`,
      title,
      fields: { ...fields, URL: fields.URL ?? paperUrl, links: allLinks },
    });
  }

  reportLong(start: number, what: string) {
    const length = MAX_ENTRY.toLocaleString('en');
    this.records.report(
      'line-not-understood',
      `The ${what} is longer than ${length} characters, too long for a list entry.`,
      start + 1,
      'If it contains papers, write each one on a separate line.',
    );
  }

  span(start: number): Lines {
    return [start + 1, this.at];
  }
}

/** Whether a line has a link with a label, or the URL of a paper. */
const hasLink = (line: string) =>
  linksOf(line).some(({ label, href }) => label !== '' || isPaperUrl(href));

const isTableRow = (line: string) => line.length <= MAX_ENTRY && tableRow.test(line);

const isLinkColumn = (column: Column) =>
  column !== undefined &&
  /^(?:URL|DOI|arxiv|code|pdf|project|dataset|video|slides|poster|demo|model|review)$/.test(column);

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
