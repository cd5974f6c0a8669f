import type { Stretch } from '../../../src/schemas/ledger.ts';
import { problem, type Problem } from '../../convert/problems.ts';
import type { Draft, Reading, Source } from '../format.ts';
import { toAccount } from '../reading/account.ts';
import { curatorsOf, furnitureOf } from './chrome.ts';
import { parseDay, type Day } from './day.ts';
import type { Fact } from './facts.ts';
import { lineKind, type LineKind } from './line-kind.ts';
import { endOfTitle, foldCase, nextDifferent, toFact } from './neighbours.ts';
import { hasPapersTwice, type PageText } from './lines.ts';
import type { PageLine } from './page-line.ts';

/** A line that may be of a paper. */
interface Line extends PageLine {
  /** Its place in the account. */
  index: number;
  kind: LineKind;
  /** What it says of the paper above it. */
  fact?: Fact;
}

/**
 * arXiv's limit for an abstract, in characters (https://info.arxiv.org/help/prep.html#abstracts): what is longer in sum is not
 * one abstract in two paragraphs but two abstracts.
 */
const longestAbstract = 1920;

/** Reads a page line by line; `title` is the one that waits for its abstract. */
export class PlainReader {
  readonly reading: Reading = { digest: {}, drafts: [], account: [], problems: [] };
  readonly source: Source;
  readonly lines: Line[] = [];
  readonly #stretches: Stretch[] = [];
  title: Line | undefined;

  readonly page: PageText;

  readonly #hasTwice: boolean;

  constructor(source: Source, page: PageText) {
    this.source = source;
    this.page = page;
    this.#hasTwice = hasPapersTwice(page);
  }

  read(): Reading {
    this.readFurniture();
    const next = nextDifferent(this.lines);
    this.lines.forEach((line, index) => this.readLine(line, next[index]));
    this.closeTitle();
    if (
      this.reading.drafts.length === 0 &&
      this.reading.problems.every((p) => p.severity !== 'error')
    )
      this.report('papers-missing', 'There is no paper in this file, only the page around them.');
    this.reading.account = toAccount(this.source.text, this.#stretches, 'not-understood');
    return this.reading;
  }

  /** First pass: furniture, date, curators and blank lines go; what remains are papers. */
  readFurniture() {
    const filled = this.page.lines.filter(({ text }) => text !== '');
    let place = 0;
    for (const [index, line] of this.page.lines.entries()) {
      const { text } = line;
      if (line.isBlank) this.account(index, 'blank');
      else if (text === '') this.account(index, 'chrome', undefined, 'mark of a link');
      else this.readFilled(line, index, filled[place - 1]?.text, filled[++place]?.text);
    }
  }

  readFilled(line: PageLine, index: number, before: string | undefined, next: string | undefined) {
    const { text } = line;
    const kind = lineKind(text);
    const furniture =
      furnitureOf(text) ?? (/^submitted by$/i.test(before ?? '') ? 'submitter' : undefined);
    const curators = curatorsOf(text);
    const day = parseDay(text);
    const fact = toFact(text, kind, day, before, next);
    if (furniture) this.account(index, 'chrome', undefined, furniture);
    else if (curators) this.readCurators(index, curators);
    else if (day && !fact) this.readDay(index, text, day);
    else {
      this.lines.push({ ...line, index, kind, ...(fact && { fact }) });
      this.account(index, 'not-understood');
    }
  }

  readCurators(index: number, curators: string[]) {
    const { digest } = this.reading;
    digest.curators = [...new Set([...(digest.curators ?? []), ...curators])];
    this.account(index, 'curators');
  }

  readDay(index: number, text: string, day: Day) {
    const { seen } = this.reading;
    const line = this.page.lines[index]?.lines[0] ?? 1;
    this.account(index, 'date');
    if (!seen) this.reading.seen = { ...day, line };
    else if (seen.month !== day.month || seen.day !== day.day)
      this.report(
        'date-repeated',
        `A second date, ${text}, stands on the page; the first is kept.`,
        line,
      );
  }

  readLine(line: Line, next: Line | undefined) {
    if (line.fact) this.addFact(line, line.fact);
    else if (this.title && foldCase(this.title.text) === foldCase(line.text))
      this.mark(line, 'repeated');
    else if (this.isTitle(line, next)) this.startTitle(line);
    else if (this.title && isProse(line)) this.addDraft(line, this.title);
    else if (isProse(line) && this.addSplit(line)) return;
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
    this.report('abstract-missing', `“${title.text}” has no abstract.`, title.lines[0]);
  }

  addDraft(line: Line, title: Line) {
    this.title = undefined;
    if (this.isRepeated(line, title)) {
      this.mark(title, 'repeated');
      this.mark(line, 'repeated');
      return;
    }
    const draft: Draft = {
      lines: [title.lines[0], line.lines[1]],
      title: title.text,
      abstract: line.text,
      fields: {},
    };
    this.reading.drafts.push(draft);
    this.mark(title, 'title');
    this.mark(line, 'abstract');
  }

  /**
   * A title ran into its abstract, where its last line was so long that a tool might have broken it. Title and abstract part where capitals end.
   */
  addSplit(line: Line): boolean {
    const pieces = line.pieces ?? [];
    const end = endOfTitle(pieces);
    if (end < 1) return false;
    const [first, last] = line.lines;
    const at = (lines: [number, number], text: string) => ({ ...line, lines, text });
    this.addDraft(
      at([first + end, last], pieces.slice(end).join(' ')),
      at([first, first + end - 1], pieces.slice(0, end).join(' ')),
    );
    return true;
  }

  /** A page's own way, not a paper that is there twice. */
  isRepeated(line: Line, title: Line): boolean {
    const last = this.reading.drafts.at(-1);
    return this.#hasTwice && last?.title === title.text && last.abstract === line.text;
  }

  /** Prose without a title before it: another paragraph of the abstract above, or an abstract whose title is lost. */
  addProse(line: Line) {
    const draft = this.reading.drafts.at(-1);
    const start = `${line.text.slice(0, 60)}…`;
    if (!draft || (draft.abstract?.length ?? 0) + line.text.length > longestAbstract) {
      this.report(
        'title-missing',
        `The abstract “${start}” has no title before it.`,
        line.lines[0],
      );
      return;
    }
    draft.abstract = `${draft.abstract}\n\n${line.text}`;
    draft.lines[1] = line.lines[1];
    this.mark(line, 'abstract', 'another paragraph');
    this.report(
      'abstract-paragraphs',
      `“${start}” was read as another paragraph of “${draft.title}”.`,
      line.lines[0],
    );
  }

  reportScrap(line: Line) {
    this.report(
      'line-not-understood',
      `“${line.text.slice(0, 60)}” is no title and no abstract.`,
      line.lines[0],
    );
  }

  /** What a line says of the paper above it; above the first paper it is furniture. */
  addFact(line: Line, { note, fields }: Fact) {
    const draft = this.reading.drafts.at(-1);
    if (!draft || this.title) return this.account(line.index, 'chrome', undefined, note);
    draft.fields = { ...fields, ...draft.fields };
    this.mark(line, 'metadata', note);
  }

  /** Says what became of a line of the first pass. */
  account(index: number, part: Stretch['part'], paper?: string, note?: string) {
    this.put(this.page.lines[index]?.lines ?? [1, 1], part, paper, note);
  }

  /** Says what became of a line of the second pass: it belongs to the newest draft. */
  mark(line: Line, part: Stretch['part'], note?: string) {
    const paper = String(this.reading.drafts.length - 1);
    this.put(line.lines, part, part === 'repeated' ? undefined : paper, note);
  }

  put(lines: [number, number], part: Stretch['part'], paper?: string, note?: string) {
    this.#stretches.push({
      lines,
      part,
      ...(paper !== undefined && { paper }),
      ...(note !== undefined && { note }),
    });
  }

  report(code: Problem['code'], message: string, line?: number) {
    this.reading.problems.push(problem(code, `digests/${this.source.name}`, message, { line }));
  }
}

const isProse = (line: Line) => line.kind === 'prose' || line.kind === 'either';
