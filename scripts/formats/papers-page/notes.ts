import type { LineSpan } from '../../../src/model/ledger.ts';
import { problem, type Problem, type ProblemCode } from '../../problems.ts';
import type { Source } from '../format.ts';

/** The account of a page's lines and its problems. */
export class Notes {
  readonly spans: LineSpan[] = [];
  readonly problems: Problem[] = [];
  readonly #file: string;

  constructor({ name }: Source) {
    this.#file = `digests/${name}`;
  }

  /** `paper` is the number of a draft; `note` is written to the ledger. */
  put(
    lines: [number, number],
    part: LineSpan['part'],
    { paper, note }: { paper?: number | undefined; note?: string | undefined } = {},
  ) {
    this.spans.push({
      lines,
      part,
      ...(paper !== undefined && { paper: String(paper) }),
      ...(note !== undefined && { note }),
    });
  }

  report(code: ProblemCode, message: string, line?: number) {
    this.problems.push(problem(code, this.#file, message, { line }));
  }
}
