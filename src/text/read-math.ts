import type { PhrasingContent } from 'mdast';
import { findMath } from './math-span.ts';
import { repairFormula } from './repair-formula.ts';
import type { TexCursor, TexReport } from './tex-cursor.ts';

/** Reads the formula that starts at the cursor; false if there is none. */
export function readMath(cursor: TexCursor, nodes: PhrasingContent[]): boolean {
  const span = findMath(cursor.text, cursor.position);
  if (!span) return false;
  cursor.position = span.end;
  addMath(cursor, nodes, span.tex, span.display);
  return true;
}

/** Appends a formula. Displayed ones, which split the paragraph, are inline in groups. */
export function addMath(
  { report, depth }: TexCursor,
  nodes: PhrasingContent[],
  written: string,
  display = false,
): void {
  const { tex, repairs, unknown } = repairFormula(written);
  report.repairs.push(...repairs);
  for (const command of unknown) countUnknown(report, command);
  const type = display && depth === 0 ? 'math' : 'inlineMath';
  nodes.push({ type, value: tex } as unknown as PhrasingContent);
}

/** Counts a command, with its backslash, as unknown. */
export function countUnknown({ unknown }: TexReport, command: string): void {
  unknown.set(command, (unknown.get(command) ?? 0) + 1);
}
