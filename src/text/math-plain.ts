import { accents } from './accents.ts';
import { lookUp } from './look-up.ts';
import { mathSymbols } from './math-symbols.ts';
import { toScript } from './super-and-subscripts.ts';
import { textSymbols } from './symbols.ts';

/** Commands that are not shown, but whose argument is. */
const transparentCommands =
  /^(?:math(?:rm|bf|it|sf|tt|cal|bb|frak|scr|ds|normal|op|bin|rel|ord|open|close|strut)|text(?:rm|bf|it|sf|tt|sc|normal|up)?|operatorname\*?|bm|boldsymbol|pmb|mbox|hbox|emph|underline|overline|left|right|[bB]igg?[lrm]?|displaystyle|textstyle|scriptstyle|scriptscriptstyle|limits|nolimits|rm|bf|it|cal|sf|tt|ensuremath|mathstrut|boxed|fbox|underbrace|overbrace|substack|phantom|vphantom|hphantom|smash|small|large|normalsize|xspace|scalebox|nulldelimiterspace|mspace|hspace|quad|qquad|nonumber|notag|label|color|textcolor|begin|end|it|mathchoice|stackrel|overset|underset)$/;

/** Accents of formulas → combining characters. */
const mathAccents: Record<string, string> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  vec: '\u20D7',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030C',
  breve: '\u0306',
  acute: accents["'"] ?? '',
  grave: accents['`'] ?? '',
};

/** Relations, which have a space on each side. */
const relation = /(?:(?<!\s)\s+)?([≤≥≠≈≡∼≃≅∝≪≫⩽⩾∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦])\s*/gu;

/** A sign with a space only after it, because the command before it consumed the other space: `\alpha = 3`. */
const halfSpaced = /(?<=[\p{L}\p{N}\p{M})\]}])([=<>+−])\s+/gu;

/** Marks the start and end of a name, which must not run into adjacent letters and digits: `n\log n`, but `\ln(n)`. */
const edge = '\u0001';
const glued =
  /(?<=[\p{L}\p{N}\p{M})])\u0001(?=[a-zA-Z])|\u0001{2}|(?<=\p{L})\u0001(?=[\p{Lu}\p{Ll}\p{Lo}\p{Nd}√])/gu;

/** A formula as plain Unicode: `\ell_2` → `ℓ₂`, `\frac{a}{b}` → `a/b`, `\mathcal{O}(n^{2k})` → `O(n^2k)`. Unknown commands keep their name. */
export function toPlainMath(tex: string): string {
  const plain = readAll({ tex: withoutLayout(tex), position: 0, depth: 0 })
    .replace(glued, ' ')
    .replaceAll(edge, '')
    .replace(relation, ' $1 ')
    .replace(halfSpaced, ' $1 ');
  return withoutEmptyRows(plain)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)\]}])|(?<=[([{]) /g, '')
    .trim();
}

/** A formula without empty rows at the end. */
function withoutEmptyRows(plain: string): string {
  let end = plain.length;
  while (end > 0 && ' ;'.includes(plain[end - 1]!)) end -= 1;
  return plain.slice(0, end);
}

/** The characters shown before and after an environment. */
const fences: Record<string, [string, string]> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['\\{', '\\}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  cases: ['\\{', ''],
};

const fenceOf = (environment: string, opens: boolean): string =>
  ` ${lookUp(fences, environment)?.[opens ? 0 : 1] ?? ''}`;

/** A formula without commands that only change its layout: sizes of delimiters, labels, colours, spacing. */
function withoutLayout(tex: string): string {
  return tex
    .replace(/\\(?:left|right|[bB]igg?[lrm]?)\s*(?=[()[\]|/.]|\\)/g, '')
    .replace(/\\(begin|end)\{([a-z]+)\*?\}(?:\{[lcr| ]*\})?/gi, (_, kind: string, name: string) =>
      fenceOf(name, kind === 'begin'),
    )
    .replace(
      /\\(?:label|(?:text)?color|colorbox|hspace|vspace|mspace|scalebox)\*?\s*\{[^{}]*\}/g,
      '',
    );
}

/** Maximum nesting of groups and arguments, in levels. Deeper ones are read as if they had no braces. */
const MAX_DEPTH = 50;

/** A position in a formula. */
interface Cursor {
  readonly tex: string;
  position: number;
  depth: number;
}

/** Reads to the end, or to the brace that closes the open group. */
function readAll(cursor: Cursor): string {
  let plain = '';
  while (cursor.position < cursor.tex.length) {
    if (cursor.tex[cursor.position] === '}' && cursor.depth > 0) break;
    plain += readOne(cursor);
  }
  return plain;
}

/** Replacements of characters that are not shown as written. */
const characters: Record<string, (cursor: Cursor) => string> = {
  '\\': readCommand,
  '{': readGroup,
  '^': (cursor) => readScript(cursor, '^'),
  _: (cursor) => readScript(cursor, '_'),
  '~': () => ' ',
  '&': () => ' ',
  "'": () => '′',
  '-': () => '−',
  '*': () => '∗',
  '}': () => '',
  $: () => '',
};

function readOne(cursor: Cursor): string {
  const character = cursor.tex[cursor.position] ?? '';
  cursor.position += 1;
  return lookUp(characters, character)?.(cursor) ?? character;
}

function readGroup(cursor: Cursor): string {
  if (cursor.depth > MAX_DEPTH) return '';
  cursor.depth += 1;
  const inner = readAll(cursor);
  cursor.depth -= 1;
  cursor.position += 1;
  return inner;
}

/** A group, a command with its arguments, or one character; empty if it is nested too deeply, and its content is read next. */
function readArgument(cursor: Cursor): string {
  while (cursor.tex[cursor.position] === ' ') cursor.position += 1;
  if (cursor.position >= cursor.tex.length || cursor.depth > MAX_DEPTH) return '';
  if (cursor.tex[cursor.position] === '{') return readOne(cursor);
  cursor.depth += 1;
  const argument = readOne(cursor);
  cursor.depth -= 1;
  return argument;
}

function readScript(cursor: Cursor, kind: '^' | '_'): string {
  const script = readArgument(cursor).trim();
  if (script === '') return '';
  if (kind === '^' && /^[∘○]$/.test(script)) return '°';
  if (/^′+$/.test(script)) return script;
  const unicode = toScript(script.replaceAll('−', '-').replaceAll(edge, ''), kind, true);
  if (unicode !== undefined) return unicode;
  return [...script].length === 1 ? `${kind}${script}` : `${kind}(${script})`;
}

/** The text shown for commands with arguments, and for spaces. */
const commands: Record<string, (cursor: Cursor) => string> = {
  ...each(', : ; >'.split(' '), () => () => ' '),
  ' ': () => ' ',
  '!': () => '',
  '\\': () => '; ',
  ...each(['frac', 'dfrac', 'tfrac', 'cfrac'], () => readFraction),
  sqrt: readRoot,
  ...each(
    ['binom', 'dbinom', 'tbinom'],
    () => (cursor) => `C(${readArgument(cursor)}, ${readArgument(cursor)})`,
  ),
  ...each(
    Object.keys(mathAccents),
    (name) => (cursor) => addAccent(readArgument(cursor), mathAccents[name]!),
  ),
  not: (cursor) => addAccent(readArgument(cursor), '\u0338'),
  norm: (cursor) => `‖${readArgument(cursor)}‖`,
  abs: (cursor) => `|${readArgument(cursor)}|`,
  ceil: (cursor) => `⌈${readArgument(cursor)}⌉`,
  floor: (cursor) => `⌊${readArgument(cursor)}⌋`,
  set: (cursor) => `{${readArgument(cursor)}}`,
  bra: (cursor) => `⟨${readArgument(cursor)}|`,
  ket: (cursor) => `|${readArgument(cursor)}⟩`,
};

function each<Value>(names: string[], value: (name: string) => Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

function readCommand(cursor: Cursor): string {
  const start = cursor.position;
  const [name = ''] = /^(?:[a-zA-Z]+\*?|[^])/.exec(cursor.tex.slice(start, start + 60)) ?? [];
  cursor.position += name.length;
  if (/^[a-zA-Z]/.test(name))
    while (/\s/.test(cursor.tex[cursor.position] ?? '')) cursor.position += 1;
  const command = lookUp(commands, name);
  if (command) return command(cursor);
  if (transparentCommands.test(name)) return '';
  const symbol = lookUp(mathSymbols, name) ?? textSymbol(name) ?? name;
  if (/^[a-zA-Z]/.test(symbol)) return `${edge}${symbol}${edge}`;
  const isSpaced = /\s/.test(cursor.tex[start - 2] ?? '');
  return isSpaced && /^[×÷±∓·∗∘•⊕⊖⊗⊙∪∩∧∨+−]$/u.test(symbol) ? ` ${symbol} ` : symbol;
}

function readFraction(cursor: Cursor): string {
  const [above, below] = [readArgument(cursor), readArgument(cursor)];
  return `${addBrackets(above)}/${addBrackets(below)}`;
}

/** Roots that Unicode has, by their index. */
const roots: Record<string, string> = { '': '√', '3': '∛', '4': '∜' };

function readRoot(cursor: Cursor): string {
  const ahead = cursor.tex.slice(cursor.position, cursor.position + 40);
  const [, index = ''] = /^\[([^\]]*)\]/.exec(ahead) ?? [];
  if (index) cursor.position += index.length + 2;
  const sign = lookUp(roots, index) ?? `${toScript(index, '^', true) ?? index}√`;
  return `${sign}${addBrackets(readArgument(cursor))}`;
}

/** `\textdollar`, `\pounds`, but no letters: `\L` and `\H` are often the authors' own macros. */
const textSymbol = (name: string): string | undefined =>
  name.length > 2 ? lookUp(textSymbols, name) : undefined;

function addAccent(text: string, accent: string): string {
  const [first = '', ...rest] = [...text];
  return `${first}${accent}`.normalize('NFC') + rest.join('');
}

const addBrackets = (part: string) =>
  /^[\p{L}\p{N}\p{M}.°′]*$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`;
