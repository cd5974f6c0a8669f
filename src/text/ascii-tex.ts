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
  // \degree is in a package that few documents load.
  ['°', '{\\textdegree}'],
  ['∼', '$\\sim$'],
  ['·', '{\\textperiodcentered}'],
  ['≈', '$\\approx$'],
  ['−', '$-$'],
  ['⋅', '$\\cdot$'],
  ['√', '$\\surd$'],
  ['∆', '$\\Delta$'],
  ['ℝ', '$\\mathbb{R}$'],
  ['‐', '-'],
  ['‑', '-'],
  ['⁄', '/'],
  // Invisible characters that TeX does not need.
  ...[...'\u200B\u2060\uFEFF'].map((mark): [string, string] => [mark, '']),
  ...scriptCommands('textsc', 'ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ', 'abcdeghijklmnoprtuvwyz'),
  ...scriptCommands('textsuperscript', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ', '0123456789+-ni'),
  ...scriptCommands('textsubscript', '₀₁₂₃₄₅₆₇₈₉₊₋', '0123456789+-'),
]);

/** Replacements in a formula of characters that TeX does not allow there or writes differently. */
const mathReplacements = new Map([
  ['−', '-'],
  ['⋅', '\\cdot '],
  ['√', '\\surd '],
  ['∆', '\\Delta '],
  ['ℝ', '\\mathbb{R}'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['’', "'"],
  ['\u00A0', '~'],
]);
const mathAccents = new Map([
  ['\u0300', 'grave'],
  ['\u0301', 'acute'],
  ['\u0302', 'hat'],
  ['\u0303', 'tilde'],
  ['\u0304', 'bar'],
  ['\u0307', 'dot'],
  ['\u0308', 'ddot'],
  ['\u030A', 'mathring'],
  ['\u030C', 'check'],
]);
/** Ligatures, full-width letters and signs, and mathematical letters: variants of plain letters. */
const compatibilityForms =
  /^[\uFB00-\uFB06\uFF08\uFF09\uFF0C\uFF0E\uFF10-\uFF1B\uFF1F\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]$/u;

/** Superscript and subscript characters, each with its command. */
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
  return text.replace(/(?:[a-zA-Z]\p{M}+|[^\u0000-\u007E]\p{M}*)/gu, textCommand);
}

function textCommand(character: string): string {
  const command = commandOf(character);
  if (command !== undefined) return command;
  const [letter = '', ...marks] = [...character.normalize('NFD')];
  const commands = marks.map((mark) => accentCommands.get(mark));
  const dotted = letter.replace('ı', 'i').replace('ȷ', 'j');
  const base = /^[a-zA-Z]$/.test(dotted) ? dotted : commandOf(letter);
  const hasCommands =
    marks.length > 0 && marks.length <= MAX_MARKS && !commands.includes(undefined);
  if (base === undefined || !hasCommands) return character;
  return `{${commands.reduce((inner: string, command) => `\\${command}{${inner}}`, base)}}`;
}

/** Maximum number of accents on a letter that become commands: no language has more, and BibTeX programs fail on deeply nested commands. */
const MAX_MARKS = 4;

/** The ASCII form of a character without accents; `undefined` if there is none. */
function commandOf(character: string): string | undefined {
  const text = punctuation.get(character) ?? textCommands.get(character);
  const letter = compatibilityForms.test(character) ? character.normalize('NFKC') : undefined;
  return text ?? mathCommands.get(letter ?? character) ?? letter;
}

/** A formula in ASCII; words in it (`\text{…}`) are converted like text. */
function mathToAscii(formula: string): string {
  return formula
    .split(/(\\(?:text[a-z]*|mbox)\{[^{}]*\})/)
    .map((part, index) => (index % 2 === 1 ? textToAscii(part) : signsToAscii(part)))
    .join('');
}

function signsToAscii(formula: string): string {
  return formula.replace(/(?:[a-zA-Z]\p{M}|[^\u0000-\u007E])/gu, (character) => {
    const [letter = '', mark = '', ...more] = character.normalize('NFD');
    const accent = more.length === 0 && mathAccents.get(mark);
    return (
      mathReplacements.get(character) ??
      (accent ? `\\${accent}{${letter}}` : mathCommand(character))
    );
  });
}

function mathCommand(character: string): string {
  const letter = compatibilityForms.test(character) ? character.normalize('NFKC') : character;
  return mathCommands.get(letter)?.slice(1, -1).concat(' ') ?? letter;
}
