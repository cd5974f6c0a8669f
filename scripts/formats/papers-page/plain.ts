import type { LineRole } from '../../../src/model/ledger.ts';
import type { Draft, ParseResult, Source } from '../format.ts';
import type { Fact } from './facts.ts';
import { takePaperLines, type PaperLine } from './paper-lines.ts';
import { hasPapersTwice, type PageText } from './lines.ts';
import { endOfTitle, foldCase, nextDifferent } from './title-lines.ts';
import { Notes } from './notes.ts';
import { toPageAccount } from './page-account.ts';
import { findTitlesOnly, hasNoAbstracts, type TitlesOnly } from './titles-only.ts';

/**
 * arXiv's limit for an abstract, in characters (https://info.arxiv.org/help/prep.html#abstracts): two paragraphs that are longer together are two
 * abstracts.
 */
const MAX_ABSTRACT_LENGTH = 1920;

/** Reads a page line by line; `title` is the title whose abstract is expected next. */
export class PlainReader {
  readonly result: ParseResult = { digest: {}, drafts: [], account: [], problems: [] };
  readonly source: Source;
  readonly page: PageText;
  readonly notes: Notes;
  readonly #hasPapersTwice: boolean;
  readonly #titlesOnly: TitlesOnly | undefined;
  title: PaperLine | undefined;

  constructor(source: Source, page: PageText) {
    this.source = source;
    this.page = page;
    this.notes = new Notes(source);
    this.#hasPapersTwice = hasPapersTwice(page);
    this.#titlesOnly = findTitlesOnly(page);
  }

  read(): ParseResult {
    const { notes, result } = this;
    const lines = takePaperLines(this.page.lines, notes, result, this.#titlesOnly);
    const next = nextDifferent(lines);
    if (this.#titlesOnly) lines.forEach((line, index) => this.readListed(line, next[index]));
    else if (lines.some(isTitle) && hasNoAbstracts(this.page)) this.reportUncertain();
    else lines.forEach((line, index) => this.readLine(line, next[index]));
    this.closeTitle();
    if (result.drafts.length === 0 && notes.problems.every(({ severity }) => severity !== 'error'))
      notes.report('papers-missing', 'No papers found, only page navigation.');
    result.account = toPageAccount(this.source.text, notes.spans, result, 'not-understood');
    result.problems = notes.problems;
    return result;
  }

  readLine(line: PaperLine, next: PaperLine | undefined) {
    if (line.fact) this.addFact(line, line.fact);
    else if (this.title && foldCase(this.title.text) === foldCase(line.text))
      this.mark(line, 'repeated');
    else if (this.isTitle(line, next)) this.startTitle(line);
    else if (this.title && isProse(line)) this.addDraft(line, this.title);
    else if (isProse(line) && this.addSplit(line)) return;
    else if (isProse(line)) this.addProse(line);
    else this.reportFragment(line);
  }

  /** A line of a page of titles. One or two words are a title if facts about a paper follow or every line is a title. */
  readListed(line: PaperLine, next: PaperLine | undefined) {
    const last = this.result.drafts.at(-1);
    const isShortTitle = /\p{L}/u.test(line.text) && (next?.fact || this.#titlesOnly?.isBare);
    if (line.fact) this.addFact(line, line.fact);
    else if (line.kind === 'fragment' && !isShortTitle) this.reportFragment(line);
    else if (last && foldCase(last.title) === foldCase(line.text)) this.mark(line, 'repeated');
    else {
      this.result.drafts.push({ lines: [...line.lines], title: line.text, fields: {} });
      this.mark(line, 'title');
      this.notes.report(
        'abstract-absent',
        `“${line.text}” has no abstract on this page.`,
        line.lines[0],
      );
    }
  }

  reportUncertain() {
    this.notes.report(
      'titles-uncertain',
      'It is unclear which lines are titles: there are no abstracts, numbers of authors, links or phrases such as “Daily Papers”.',
    );
  }

  /** Whether a line looks like a title, or could be one and is followed by prose where a title is expected. */
  isTitle(line: PaperLine, next: PaperLine | undefined): boolean {
    const abstractFollows = next !== undefined && isProse(next);
    if (line.kind === 'title') return true;
    if (line.kind === 'fragment') return abstractFollows && /\p{L}/u.test(line.text) && !this.title;
    return line.kind === 'ambiguous' && !this.title && next?.kind === 'prose';
  }

  startTitle(line: PaperLine) {
    this.closeTitle();
    this.title = line;
  }

  /** Reports a title without an abstract. */
  closeTitle() {
    const { title } = this;
    this.title = undefined;
    if (!title) return;
    this.notes.report('abstract-missing', `“${title.text}” has no abstract.`, title.lines[0]);
  }

  addDraft(line: PaperLine, title: PaperLine) {
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
    this.result.drafts.push(draft);
    this.mark(title, 'title');
    this.mark(line, 'abstract');
  }

  /**
   * Separates a title from its abstract, which were joined because the title's last line is as long as a wrapped line. Title case ends between them.
   */
  addSplit(line: PaperLine): boolean {
    const pieces = line.pieces ?? [];
    const end = endOfTitle(pieces);
    if (end < 1) return false;
    const [first, last] = line.lines;
    const toLine = (lines: [number, number], text: string) => ({ ...line, lines, text });
    this.addDraft(
      toLine([first + end, last], pieces.slice(end).join(' ')),
      toLine([first, first + end - 1], pieces.slice(0, end).join(' ')),
    );
    return true;
  }

  /** Whether a paper repeats the previous one on a page that has all papers twice. Other duplicates are merged by the conversion. */
  isRepeated(line: PaperLine, title: PaperLine): boolean {
    const last = this.result.drafts.at(-1);
    return this.#hasPapersTwice && last?.title === title.text && last.abstract === line.text;
  }

  /** Reads prose without a title before it: another paragraph of the abstract above, or an abstract whose title is missing. */
  addProse(line: PaperLine) {
    const draft = this.result.drafts.at(-1);
    const start = `${line.text.slice(0, 60)}…`;
    if (!draft || (draft.abstract?.length ?? 0) + line.text.length > MAX_ABSTRACT_LENGTH) {
      this.notes.report(
        'title-missing',
        `The abstract “${start}” has no title before it.`,
        line.lines[0],
      );
      return;
    }
    draft.abstract = `${draft.abstract}\n\n${line.text}`;
    draft.lines[1] = line.lines[1];
    this.mark(line, 'abstract', 'another paragraph');
    this.notes.report(
      'abstract-paragraphs',
      `“${start}” was read as another paragraph of “${draft.title}”.`,
      line.lines[0],
    );
  }

  reportFragment(line: PaperLine) {
    this.notes.report(
      'line-not-understood',
      `“${line.text.slice(0, 60)}” is neither a title nor an abstract.`,
      line.lines[0],
    );
  }

  /** A fact about the paper above the line; above the first paper it is boilerplate. */
  addFact(line: PaperLine, { note, fields }: Fact) {
    const draft = this.result.drafts.at(-1);
    if (!draft || this.title) return this.notes.put(line.lines, 'chrome', { note });
    draft.fields = { ...fields, ...draft.fields };
    this.mark(line, 'metadata', note);
  }

  /** Adds a line of the last draft to the account. */
  mark({ lines }: PaperLine, part: LineRole, note?: string) {
    const paper = part === 'repeated' ? undefined : this.result.drafts.length - 1;
    this.notes.put(lines, part, { paper, note });
  }
}

const isTitle = (line: PaperLine) => line.kind === 'title' && !line.fact;

const isProse = (line: PaperLine) => line.kind === 'prose' || line.kind === 'ambiguous';
