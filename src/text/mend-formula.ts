import type { Repair } from './repairs.ts';
import { unknownIn } from './set-math.ts';
import { textSymbols } from './symbols.ts';

/** Commands that a letter ran into when a program took their braces away: `\mathbb{R}` → `\mathbbR`. */
const beforeLetter =
  /^(mathbb|mathcal|mathbf|mathfrak|mathscr|mathsf|mathrm|mathit|boldsymbol|vec|hat|bar|tilde|widetilde|widehat|overline|emph|textbf|textit|sqrt)([A-Za-z])$/;
/** And those that a word ran into: `\textpoly`, `\mathrmpolylog`. */
const beforeWord =
  /^(textit|textbf|texttt|textrm|textsf|textsc|text|emph|mathrm|mathsf|operatorname)([a-z]{2,})$/;

/**
 * A command that nobody knows, without its backslash, as the one that it was with its argument; undefined where it was none, or where the argument's
 * end is lost too: what a root is of, only its sign's length tells. `after` is what follows it.
 */
export function lostBraces(
  name: string,
  after: string,
): [command: string, argument: string] | undefined {
  if (Object.hasOwn(textSymbols, name)) return undefined;
  const [, command, argument] = beforeLetter.exec(name) ?? beforeWord.exec(name) ?? [];
  if (command === undefined || argument === undefined) return undefined;
  if (command === 'sqrt' && !/^(?:[)\]}$,.;:]|\\right|$)/.test(after)) return undefined;
  return [command, argument];
}

/** A formula with the damage mended that is sure, what was mended, and the commands in it that nobody knows. */
export function mendFormula(written: string): {
  tex: string;
  repairs: Repair[];
  unknown: string[];
} {
  const repairs: Repair[] = [];
  let tex = written.replace(/(?<!\\)\\\\%/g, '\\%');
  if (tex !== written)
    repairs.push({ name: 'doubled backslash before a percent sign', from: '\\\\%', to: '\\%' });
  const unknown = unknownIn(tex);
  const kept = unknown.filter((command) => {
    const before = tex;
    tex = tex.replace(/\\([a-zA-Z]+)/g, (from, name: string, at: number) => {
      const end = at + from.length;
      const lost = from === command && lostBraces(name, before.slice(end, end + 6));
      if (!lost) return from;
      const to = `\\${lost[0]}{${lost[1]}}`;
      repairs.push({ name: 'lost braces', from, to });
      return to;
    });
    return tex === before;
  });
  return { tex, repairs, unknown: kept };
}
