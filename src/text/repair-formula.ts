import type { Repair } from './repairs.ts';
import { findUnknownCommands } from './render-math.ts';
import { textSymbols } from './symbols.ts';

/** Commands that were merged with a letter when a program removed their braces: `\mathbb{R}` → `\mathbbR`. */
const beforeLetter =
  /^(mathbb|mathcal|mathbf|mathfrak|mathscr|mathsf|mathrm|mathit|boldsymbol|vec|hat|bar|tilde|widetilde|widehat|overline|emph|textbf|textit|sqrt)([A-Za-z])$/;
/** Commands that were merged with a word: `\textpoly`, `\mathrmpolylog`, `\emphNon`. */
const beforeWord =
  /^(?:(textit|textbf|texttt|textrm|textsf|textsc|emph)([A-Za-z]{2,})|(text|mathrm|mathsf|operatorname)([a-z]{2,}))$/;

/**
 * An unknown command, without its backslash, as the original command with its argument; `undefined` if no argument was merged with it, or if the end of the
 * argument is unknown, as for roots. `after` is the text that follows it.
 */
export function splitMergedCommand(
  name: string,
  after: string,
): [command: string, argument: string] | undefined {
  if (Object.hasOwn(textSymbols, name)) return undefined;
  const [, ...parts] = beforeLetter.exec(name) ?? beforeWord.exec(name) ?? [];
  const [command, argument] = parts.filter((part) => part !== undefined);
  if (command === undefined || argument === undefined) return undefined;
  if (command === 'sqrt' && !/^(?:[)\]}$,.;:]|\\right|$)/.test(after)) return undefined;
  return [command, argument];
}

/** The name of a Greek letter, without its backslash, at the start of a formula: no variable has such a name. */
const letterWithoutBackslash =
  /^(?:alpha|beta|gamma|delta|epsilon|theta|lambda|sigma|ell)(?=$|[_^])/;

/** A formula with unambiguous damage repaired, the repairs, and its unknown commands. */
export function repairFormula(formula: string): {
  tex: string;
  repairs: Repair[];
  unknownCommands: string[];
} {
  const repairs: Repair[] = [];
  // An accent without a letter is a superscript sign that a program escaped.
  const unescaped = formula.replaceAll('\\^{}', '^');
  let tex = unescaped.replace(/(?<!\\)\\\\%/g, '\\%');
  if (tex !== unescaped)
    repairs.push({ name: 'doubled backslash before a percent sign', from: '\\\\%', to: '\\%' });
  // `\\` separates rows only in an environment.
  const single = /\\(?:begin|substack)/.test(tex)
    ? tex
    : tex.replace(/(?<!\\)\\\\(?=[a-zA-Z]{2})/g, '\\');
  if (single !== tex)
    repairs.push({ name: 'doubled backslash in a formula', from: tex, to: single });
  const greek = single.replace(letterWithoutBackslash, '\\$&');
  if (greek !== single)
    repairs.push({ name: 'lost backslash: a letter in a formula', from: single, to: greek });
  // TeX would raise only the sign.
  tex = greek.replace(/\^-(\d+)/g, '^{-$1}');
  if (tex !== greek)
    repairs.push({ name: 'lost braces of a negative exponent', from: greek, to: tex });
  const unknownCommands = findUnknownCommands(tex).filter((command) => {
    const before = tex;
    tex = tex.replace(/\\([a-zA-Z]+)/g, (from, name: string, at: number) => {
      const end = at + from.length;
      const split = from === command && splitMergedCommand(name, before.slice(end, end + 6));
      if (!split) return from;
      const to = `\\${split[0]}{${split[1]}}`;
      repairs.push({ name: 'lost braces', from, to });
      return to;
    });
    return tex === before;
  });
  return { tex, repairs, unknownCommands };
}
