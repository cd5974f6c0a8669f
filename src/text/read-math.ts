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

/** Appends a formula. A displayed one, which splits the paragraph, becomes inline if it is in a group. */
export function addMath(
  { report, depth }: TexCursor,
  nodes: PhrasingContent[],
  formula: string,
  display = false,
): void {
  const { tex, repairs, unknownCommands } = repairFormula(formula);
  report.repairs.push(...repairs);
  for (const command of unknownCommands) countUnknown(report, command);
  const type = display && depth === 0 ? 'math' : 'inlineMath';
  nodes.push({ type, value: tex } as unknown as PhrasingContent);
}

/** Counts a command, with its backslash, as unknown. */
export function countUnknown({ unknownCommands }: TexReport, command: string): void {
  unknownCommands.set(command, (unknownCommands.get(command) ?? 0) + 1);
}
