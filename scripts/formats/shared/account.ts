import type { LineRole, LineSpan } from '../../../src/model/ledger.ts';

/**
 * Accounts for all lines of a text. Spans may overlap and be in any order: `private` takes precedence, then the later span. A line shared by
 * several records is a record without a paper. Remaining lines are `blank` or `rest`. An empty last line does not count. Runs in linear time.
 */
export function toAccount(text: string, spans: LineSpan[], rest: LineRole): LineSpan[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const owners = ownersOf(lines.length, spans);
  const shared: LineSpan = { lines: [0, 0], part: 'record', note: 'several records in one line' };
  const account: LineSpan[] = [];
  let previousKind = NaN;
  for (const [index, line] of lines.entries()) {
    const owner = owners[index] ?? 0;
    const kind = owner !== 0 ? owner : line.trim() === '' ? BLANK : 0;
    const last = account.at(-1);
    if (last && kind === previousKind) last.lines[1] = index + 1;
    else account.push({ ...spanOf(kind), lines: [index + 1, index + 1] });
    previousKind = kind;
  }
  return account;

  function spanOf(kind: number): Omit<LineSpan, 'lines'> {
    if (kind === SHARED) return shared;
    return spans[kind - 1] ?? { part: kind === BLANK ? 'blank' : rest };
  }
}

/** Numbers of lines that no single span owns. */
const BLANK = -1;
const SHARED = -2;

/** Whether two spans are records of different papers, or belong to different papers. */
const haveDifferentPapers = (one: Omit<LineSpan, 'lines'>, other: Omit<LineSpan, 'lines'>) =>
  one.part === 'record' && other.part === 'record'
    ? one.paper !== other.paper
    : one.paper !== undefined && other.paper !== undefined && one.paper !== other.paper;

/** The span that owns each line, as its number from 1; 0 if there is none, `SHARED` if several papers share the line. */
function ownersOf(lineCount: number, spans: LineSpan[]): Int32Array {
  const owners = new Int32Array(lineCount);
  for (const [index, { lines, part, paper }] of spans.entries())
    for (let line = lines[0] - 1; line < Math.min(lines[1], lineCount); line++) {
      const current = owners[line] ?? 0;
      const owner = spans[current - 1];
      if (owner?.part === 'private') continue;
      const isShared =
        current === SHARED || (owner !== undefined && haveDifferentPapers(owner, { part, paper }));
      owners[line] = isShared ? SHARED : index + 1;
    }
  return owners;
}
