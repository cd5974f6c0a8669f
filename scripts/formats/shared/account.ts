import type { LineRole, LineSpan } from '../../../src/model/ledger.ts';

/**
 * Accounts for all lines of a text. Spans may overlap and be in any order: `private` takes precedence, then the later span. A line shared by
 * several records is a record without a paper. Remaining lines are `blank` or `rest`. An empty last line does not count. Runs in linear time.
 */
export function toAccount(text: string, spans: LineSpan[], rest: LineRole): LineSpan[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const owners = paint(lines.length, spans);
  const shared: LineSpan = { lines: [0, 0], part: 'record', note: 'several records in one line' };
  const account: LineSpan[] = [];
  let before = NaN;
  for (const [index, line] of lines.entries()) {
    const owner = owners[index] ?? 0;
    const kind = owner !== 0 ? owner : line.trim() === '' ? -1 : 0;
    const last = account.at(-1);
    if (last && kind === before) last.lines[1] = index + 1;
    else account.push({ ...spanOf(kind), lines: [index + 1, index + 1] });
    before = kind;
  }
  return account;

  function spanOf(kind: number): Omit<LineSpan, 'lines'> {
    if (kind === SHARED) return shared;
    return spans[kind - 1] ?? { part: kind === -1 ? 'blank' : rest };
  }
}

const SHARED = -2;

/** Whether two spans are records of different papers, or belong to different papers. */
const isOfOther = (owner: Omit<LineSpan, 'lines'>, later: Omit<LineSpan, 'lines'>) =>
  owner.part === 'record' && later.part === 'record'
    ? owner.paper !== later.paper
    : owner.paper !== undefined && later.paper !== undefined && owner.paper !== later.paper;

/** The span of each line, as its number from 1; 0 if it has none. */
function paint(lineCount: number, spans: LineSpan[]): Int32Array {
  const owners = new Int32Array(lineCount);
  for (const [index, { lines, part, paper }] of spans.entries())
    for (let line = lines[0] - 1; line < Math.min(lines[1], lineCount); line++) {
      const before = owners[line] ?? 0;
      const owner = spans[before - 1];
      if (owner?.part === 'private') continue;
      const isOther =
        before === SHARED || (owner !== undefined && isOfOther(owner, { part, paper }));
      owners[line] = isOther ? SHARED : index + 1;
    }
  return owners;
}
