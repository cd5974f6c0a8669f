import { problem, type Problem } from '../convert/problems.ts';
import type { Stretch } from '../../src/schemas/ledger.ts';
import type { Draft, Format, Reading, Source } from './format.ts';
import { curatorsOf, foldSpaces, furnitureOf } from './papers-page/chrome.ts';
import { parseDay, type Day } from './papers-page/day.ts';
import { lineKind, type LineKind } from './papers-page/line-kind.ts';

/** A line with something on it. */
interface Line {
  number: number;
  text: string;
  kind: LineKind;
}

/**
 * arXiv's limit for an abstract, in characters (https://info.arxiv.org/help/prep.html#abstracts): what is longer in sum is not
 * one abstract in two paragraphs but two abstracts.
 */
const longestAbstract = 1920;

/** A page of papers copied as text: furniture, a date, then title, abstract, title, abstract … */
export const papersPage: Format = {
  name: 'papers-page',
  description: 'A papers page, copied as text',
  extensions: ['.txt', '.text', '.md'],
  detect({ name, text }) {
    if (!/\.(?:txt|text|md)$/i.test(name)) return 0;
    return /research community|trending papers/i.test(text.slice(0, 4000)) ? 0.9 : 0.3;
  },
  parse: (source) => new PageReader(source).read(),
};

/** Reads a page line by line; `title` is the one that waits for its abstract. */
class PageReader {
  readonly reading: Reading = { digest: {}, drafts: [], account: [], problems: [] };
  readonly source: Source;
  readonly lines: Line[] = [];
  title: Line | undefined;

  constructor(source: Source) {
    this.source = source;
  }

  read(): Reading {
    this.readFurniture();
    this.lines.forEach((line, index) => this.readLine(line, this.lines[index + 1]));
    this.closeTitle();
    if (
      this.reading.drafts.length === 0 &&
      this.reading.problems.every((p) => p.severity !== 'error')
    )
      this.report('papers-missing', 'There is no paper in this file, only the page around them.');
    return this.reading;
  }

  /** First pass: furniture, date, curators and blank lines go; what remains are papers. */
  readFurniture() {
    this.source.text.split('\n').forEach((raw, index, all) => {
      const number = index + 1;
      const text = foldSpaces(raw);
      if (text === '' && number === all.length) return;
      const kind = furnitureOf(text);
      const curators = curatorsOf(text);
      const day = parseDay(text);
      if (text === '') this.account(number, 'blank');
      else if (kind) this.account(number, 'chrome', undefined, kind);
      else if (curators) this.readCurators(number, curators);
      else if (day) this.readDay(number, text, day);
      else {
        this.lines.push({ number, text, kind: lineKind(text) });
        this.account(number, 'not-understood');
      }
    });
  }

  readCurators(number: number, curators: string[]) {
    const { digest } = this.reading;
    digest.curators = [...new Set([...(digest.curators ?? []), ...curators])];
    this.account(number, 'curators');
  }

  readDay(line: number, text: string, day: Day) {
    const { seen } = this.reading;
    this.account(line, 'date');
    if (!seen) this.reading.seen = { ...day, line };
    else if (seen.month !== day.month || seen.day !== day.day)
      this.report(
        'date-repeated',
        `A second date, ${text}, stands on the page; the first is kept.`,
        line,
      );
  }

  readLine(line: Line, next: Line | undefined) {
    if (this.title && foldCase(this.title.text) === foldCase(line.text))
      this.mark(line, 'repeated');
    else if (this.isTitle(line, next)) this.startTitle(line);
    else if (this.title && isProse(line)) this.addDraft(line, this.title);
    else if (isProse(line)) this.addProse(line);
    else this.reportScrap(line);
  }

  /** A title looks like one, or could be one and prose follows where a title is due. */
  isTitle(line: Line, next: Line | undefined): boolean {
    const abstractFollows = next !== undefined && isProse(next);
    if (line.kind === 'title') return true;
    if (line.kind === 'scrap') return abstractFollows && /\p{L}/u.test(line.text) && !this.title;
    return line.kind === 'either' && !this.title && next?.kind === 'prose';
  }

  startTitle(line: Line) {
    this.closeTitle();
    this.title = line;
  }

  /** Reports a title that found no abstract. */
  closeTitle() {
    const { title } = this;
    this.title = undefined;
    if (!title) return;
    this.report('abstract-missing', `“${title.text}” has no abstract.`, title.number);
  }

  addDraft(line: Line, title: Line) {
    this.title = undefined;
    const draft: Draft = {
      lines: [title.number, line.number],
      title: title.text,
      abstract: line.text,
      fields: {},
    };
    this.reading.drafts.push(draft);
    this.mark(title, 'title');
    this.mark(line, 'abstract');
  }

  /** Prose without a title before it: another paragraph of the abstract above, or an abstract whose title is lost. */
  addProse(line: Line) {
    const draft = this.reading.drafts.at(-1);
    const start = `${line.text.slice(0, 60)}…`;
    if (!draft || (draft.abstract?.length ?? 0) + line.text.length > longestAbstract) {
      this.report('title-missing', `The abstract “${start}” has no title before it.`, line.number);
      return;
    }
    draft.abstract = `${draft.abstract}\n\n${line.text}`;
    draft.lines[1] = line.number;
    this.mark(line, 'abstract', 'another paragraph');
    this.report(
      'abstract-paragraphs',
      `“${start}” was read as another paragraph of “${draft.title}”.`,
      line.number,
    );
  }

  reportScrap(line: Line) {
    this.report(
      'line-not-understood',
      `“${line.text.slice(0, 60)}” is no title and no abstract.`,
      line.number,
    );
  }

  account(line: number, part: Stretch['part'], paper?: string, note?: string) {
    this.reading.account.push({
      lines: [line, line],
      part,
      ...(paper !== undefined && { paper }),
      ...(note !== undefined && { note }),
    });
  }

  /** Says what became of a line of the second pass: it belongs to the newest draft. */
  mark(line: Line, part: Stretch['part'], note?: string) {
    const paper = String(this.reading.drafts.length - 1);
    const stretch: Stretch = { lines: [line.number, line.number], part };
    if (part !== 'repeated') stretch.paper = paper;
    if (note) stretch.note = note;
    this.reading.account[line.number - 1] = stretch;
  }

  report(code: Problem['code'], message: string, line?: number) {
    this.reading.problems.push(problem(code, `digests/${this.source.name}`, message, { line }));
  }
}

const isProse = (line: Line) => line.kind === 'prose' || line.kind === 'either';
const foldCase = (text: string) => text.normalize('NFKC').toLowerCase();
