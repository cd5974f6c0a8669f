import type { LineRole } from '../../../src/model/ledger.ts';
import type { Draft, ParseResult, Source } from '../format.ts';
import { cleanFields, type Fields } from '../shared/clean-fields.ts';
import { curatorsOf } from './boilerplate.ts';
import { capturedOn, type Day } from './day.ts';
import { isProfile, linksFact, publishedFact, type Fact } from './facts.ts';
import { classifyLine } from './line-class.ts';
import { textKind } from './text-kind.ts';
import { hasPapersTwice, type PageText } from './lines.ts';
import { Notes } from './notes.ts';
import { toPageAccount } from './page-account.ts';
import { paperIdOf, type PageLine } from './page-line.ts';

/** Reads a page on which headings or URLs mark the papers; `paper` is the index of the draft that lines belong to. */
export class StructuredReader {
  readonly source: Source;
  readonly page: PageText;
  readonly result: ParseResult = { digest: {}, drafts: [], account: [], problems: [] };
  readonly notes: Notes;
  #paper: number | undefined;
  #isRepeated = false;
  #isAbstractDone = false;
  /** The day when a tool copied the page. */
  #captured: Day | undefined;

  readonly #hasPapersTwice: boolean;

  constructor(source: Source, page: PageText) {
    this.source = source;
    this.page = page;
    this.notes = new Notes(source);
    this.#hasPapersTwice = hasPapersTwice(page);
  }

  read(): ParseResult {
    const lines = this.page.lines.filter(({ text, hrefs }) => text !== '' || hrefs.length > 0);
    lines.forEach((line, index) => this.readLine(line, lines, index));
    this.result.drafts.forEach((draft) => (draft.fields = cleanFields(draft.fields).fields));
    this.reportAbsent();
    this.completeDay();
    this.result.account = toPageAccount(this.source.text, this.notes.spans, this.result, 'chrome');
    this.result.problems = this.notes.problems;
    return this.result;
  }

  readLine(line: PageLine, lines: PageLine[], index: number) {
    const { text, hrefs } = line;
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (this.isTitle(line)) return this.openPaper(line);
    if (text === '') return this.account(line, 'chrome', 'address');
    const lineClass = classifyLine(line);
    if (lineClass.type === 'boilerplate') return this.account(line, 'chrome', lineClass.note);
    if (/^submitted by$/i.test(before?.text ?? ''))
      return this.account(line, 'chrome', 'submitter');
    if (this.readCurators(line, lines, index)) return;
    if (lineClass.type === 'day') return this.readDay(line, lineClass.day);
    this.#captured ??= this.#paper === undefined ? capturedOn(text) : undefined;
    const fact = lineClass.type === 'fact' ? lineClass.fact : linksFact(text, hrefs);
    if (this.#paper === undefined) return this.account(line, 'chrome', 'page text');
    if (fact) return this.addFact(line, fact);
    if (this.isAbstract(line)) return this.addAbstract(line);
    if (next?.text === '·' || (hrefs.some(isProfile) && text.length < 120))
      return this.addFact(line, { note: 'organisation', fields: { organization: [text] } });
    if (hrefs.length > 0) return this.account(line, 'chrome', 'page text');
    this.notes.report(
      'line-not-understood',
      `“${text.slice(0, 60)}” is neither a title nor an abstract.`,
      line.lines[0],
    );
    this.account(line, 'not-understood');
  }

  /** On a page with headings, a heading; otherwise the first link to a paper. */
  isTitle({ text, hrefs, isHeading }: PageLine): boolean {
    if (this.page.hasHeadings) return isHeading && /\p{L}/u.test(text);
    const id = hrefs.map(paperIdOf).find(Boolean);
    const lineClass = classifyLine({ text, hrefs });
    if (!id || text === '' || lineClass.type !== 'text' || lineClass.kind === 'prose') return false;
    const isOpen =
      this.#paper !== undefined && this.result.drafts[this.#paper]?.fields.arxiv === id;
    return !isOpen || this.#isAbstractDone;
  }

  openPaper(line: PageLine) {
    const { text, hrefs, lines } = line;
    const id = hrefs.map(paperIdOf).find(Boolean);
    this.#isAbstractDone = false;
    this.#isRepeated = this.isSame(text, id);
    if (this.#isRepeated) return this.account(line, 'repeated');
    const [href] = hrefs;
    const fields: Fields = {
      ...(id && { arxiv: id }),
      ...(href && { URL: href.startsWith('/') ? `https://huggingface.co${href}` : href }),
    };
    this.#paper = this.result.drafts.push({ lines: [...lines], title: text, fields }) - 1;
    this.account(line, 'title');
  }

  /** Whether a title repeats that of the current paper: above its abstract, or on a page that has all papers twice. Other duplicates are merged by the conversion. */
  isSame(title: string, id: string | undefined): boolean {
    const last = this.currentDraft();
    if (!last || (last.abstract !== undefined && !this.#hasPapersTwice)) return false;
    return fold(last.title) === fold(title) || (id !== undefined && last.fields.arxiv === id);
  }

  /** Whether a line is part of the abstract: the first prose below a title and its continuation, before any fact. */
  isAbstract({ text, hrefs }: PageLine): boolean {
    if (this.#isAbstractDone) return false;
    const kind = textKind(text);
    const isProse = kind === 'prose' || kind === 'ambiguous' || text.length > 60;
    return isProse && !hrefs.some(isProfile);
  }

  addAbstract(line: PageLine) {
    const draft = this.currentDraft();
    if (!draft) return;
    if (line.hrefs.some(paperIdOf)) this.#isAbstractDone = true;
    if (this.#isRepeated && draft.abstract !== undefined) return this.account(line, 'repeated');
    draft.abstract = draft.abstract === undefined ? line.text : `${draft.abstract}\n\n${line.text}`;
    draft.lines[1] = line.lines[1];
    this.account(line, 'abstract');
  }

  /** Adds only fields that the paper does not have yet. */
  addFact(line: PageLine, { note, fields }: Fact) {
    const draft = this.currentDraft();
    if (!draft) return;
    this.#isAbstractDone = draft.abstract !== undefined;
    draft.fields = { ...fields, ...draft.fields };
    if (!this.#isRepeated) draft.lines[1] = Math.max(draft.lines[1], line.lines[1]);
    this.account(line, this.#isRepeated ? 'repeated' : 'metadata', note);
  }

  /** Above all papers, a day belongs to the page; below a paper, to that paper. */
  readDay(line: PageLine, day: Day) {
    if (this.#paper !== undefined) return this.addFact(line, publishedFact(day));
    this.account(line, 'date');
    this.result.dateOnPage ??= { ...day, line: line.lines[0] };
  }

  /** The curators are on one line, or on three: `by`, `AK`, `and the research community`. */
  readCurators(line: PageLine, lines: PageLine[], index: number): boolean {
    const nextTexts = lines
      .slice(index, index + 6)
      .filter(({ text }) => text !== '')
      .slice(0, 3);
    const words = line.text === 'by' ? nextTexts.map(({ text }) => text).join(' ') : line.text;
    const curators = curatorsOf(words);
    if (curators) this.result.digest = { ...this.result.digest, curators };
    const before = lines.slice(Math.max(0, index - 3), index).findLast(({ text }) => text !== '');
    const wasRead =
      /^and the research community$/i.test(line.text) || /^by$/i.test(before?.text ?? '');
    if (curators || wasRead) this.account(line, 'curators');
    return curators !== undefined || wasRead;
  }

  /** If the page was copied on the day that it shows, adds the year of the copy to that day. */
  completeDay() {
    const { dateOnPage } = this.result;
    const captured = this.#captured;
    if (
      dateOnPage &&
      !dateOnPage.year &&
      captured?.month === dateOnPage.month &&
      captured.day === dateOnPage.day
    )
      this.result.dateOnPage = { ...captured, line: dateOnPage.line };
  }

  reportAbsent() {
    for (const { title, abstract, lines } of this.result.drafts)
      if (abstract === undefined)
        this.notes.report('abstract-absent', `“${title}” has no abstract on this page.`, lines[0]);
    if (this.result.drafts.length === 0)
      this.notes.report('papers-missing', 'No papers found, only page navigation.');
  }

  currentDraft(): Draft | undefined {
    return this.#paper === undefined ? undefined : this.result.drafts[this.#paper];
  }

  account({ lines }: PageLine, part: LineRole, note?: string) {
    const isOfPaper = ['title', 'abstract', 'metadata'].includes(part);
    this.notes.put(lines, part, { paper: isOfPaper ? this.#paper : undefined, note });
  }
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
