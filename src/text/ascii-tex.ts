import { accents } from './accents.ts';
import { mathSymbols } from './math-symbols.ts';
import { textSymbols } from './symbols.ts';

/** Combining character → accent command. */
const accentCommands = new Map(Object.entries(accents).map(([command, mark]) => [mark, command]));
const textCommands = new Map(
  Object.entries(textSymbols)
    .filter(([, symbol]) => /^[^\u0020-\u007E]$/u.test(symbol))
    .map(([command, symbol]) => [symbol, `{\\${command}}`]),
);
const mathCommands = new Map(
  Object.entries(mathSymbols)
    .filter(([, symbol]) => /^[^\u0020-\u007E]$/u.test(symbol))
    .map(([command, symbol]) => [symbol, `$\\${command}$`]),
);
const punctuation = new Map([
  ['“', '``'],
  ['”', "''"],
  ['‘', '`'],
  ['’', "'"],
  ['–', '--'],
  ['—', '---'],
  ['…', '{\\ldots}'],
  ['\u00A0', '~'],
  ['\u2009', '\\,'],
  ['\u00AD', '\\-'],
  ['∼', '$\\sim$'],
  ['·', '{\\textperiodcentered}'],
  ['≈', '$\\approx$'],
  ['−', '$-$'],
  ['⋅', '$\\cdot$'],
  ...scriptCommands('textsuperscript', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ', '0123456789+-n'),
  ...scriptCommands('textsubscript', '₀₁₂₃₄₅₆₇₈₉₊₋', '0123456789+-'),
]);

const mathPunctuation = new Map([
  ['−', '$-$'],
  ['⋅', '$\\cdot$'],
]);

/** Raised or lowered characters, each with its command. */
function scriptCommands(command: string, scripts: string, letters: string): [string, string][] {
  return [...scripts].map((script, index) => [script, `{\\${command}{${letters[index]}}}`]);
}

/** TeX in UTF-8 → TeX in ASCII, for old BibTeX styles. A character without a command stays as it is: nothing is lost. */
export function toAsciiTex(tex: string): string {
  return tex
    .split(/((?<!\\)\$(?:\\[^]|[^\\$])*\$)/)
    .map((part, index) => (index % 2 === 1 ? mathToAscii(part) : textToAscii(part)))
    .join('');
}

function textToAscii(text: string): string {
  return text.replace(/[^\u0000-\u007E]\p{M}*/gu, commandOf);
}

function mathToAscii(formula: string): string {
  return formula.replace(
    /[^\u0000-\u007E]/gu,
    (character) =>
      (mathPunctuation.get(character) ?? mathCommands.get(character))?.slice(1, -1).concat(' ') ??
      character,
  );
}

function commandOf(character: string): string {
  const known =
    punctuation.get(character) ?? textCommands.get(character) ?? mathCommands.get(character);
  if (known) return known;
  const [letter = '', ...marks] = [...character.normalize('NFD')];
  const commands = marks.map((mark) => accentCommands.get(mark));
  if (marks.length === 0 || !/^[a-zA-Z]$/.test(letter) || commands.includes(undefined))
    return character;
  return `{${commands.reduce((inner: string, command) => `\\${command}{${inner}}`, letter)}}`;
}
