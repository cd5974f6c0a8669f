import { accents } from './accents.ts';
import { lookUp } from './look-up.ts';
import { mathSymbols } from './math-symbols.ts';
import { toScript } from './scripts.ts';
import { textSymbols } from './symbols.ts';

/** Commands whose argument is shown as it is. */
const transparent =
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

/** Signs that have spaces around them. */
const relation = /\s*([≤≥≠≈≡∼≃≅∝≪≫⩽⩾∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦])\s*/gu;

/** A sign with a space behind it, of which a command before it has taken the other: `\alpha = 3`. */
const halfSpaced = /(?<=[\p{L}\p{N}\p{M})\]}])([=<>+−])\s+/gu;

/** Stands before and behind a name, which must not run into letters and digits beside it: `n\log n`, but `\ln(n)`. */
const edge = '\u0001';
const glued =
  /(?<=[\p{L}\p{N}\p{M})])\u0001(?=[a-zA-Z])|\u0001{2}|(?<=\p{L})\u0001(?=[\p{Lu}\p{Ll}\p{Lo}\p{Nd}√])/gu;

/** A formula as plain Unicode: `\ell_2` → `ℓ₂`, `\frac{a}{b}` → `a/b`, `\mathcal{O}(n^{2k})` → `O(n^2k)`. Unknown commands keep their name. */
export function toPlainMath(tex: string): string {
  const plain = new MathReader(tex).read();
  return plain
    .replace(glued, ' ')
    .replaceAll(edge, '')
    .replace(relation, ' $1 ')
    .replace(halfSpaced, ' $1 ')
    .replace(/(?: *;)+ *$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)\]}])|(?<=[([{]) /g, '')
    .trim();
}

/** What is written before and after an environment. */
const fences: Record<string, [string, string]> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['\\{', '\\}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  cases: ['\\{', ''],
};
/** And what is written around an argument. */
const delimiters: Record<string, string> = {
  norm: '‖‖',
  abs: '||',
  ceil: '⌈⌉',
  floor: '⌊⌋',
  set: '{}',
  bra: '⟨|',
  ket: '|⟩',
};

const fenceOf = (environment: string, opens: boolean): string =>
  ` ${(lookUp(fences, environment) ?? ['', ''])[opens ? 0 : 1] ?? ''}`;

class MathReader {
  readonly tex: string;
  position = 0;
  depth = 0;

  constructor(tex: string) {
    this.tex = tex
      .replace(/\\(?:left|right|[bB]igg?[lrm]?)\s*(?=[()[\]|/.]|\\)/g, '')
      .replace(/\\(begin|end)\{([a-z]+)\*?\}(?:\{[lcr| ]*\})?/gi, (_, edge: string, name: string) =>
        fenceOf(name, edge === 'begin'),
      )
      .replace(
        /\\(?:label|(?:text)?color|colorbox|hspace|vspace|mspace|scalebox)\*?\s*\{[^{}]*\}/g,
        '',
      );
  }

  read(): string {
    let plain = '';
    while (this.position < this.tex.length) {
      if (this.tex[this.position] === '}' && this.depth > 0) break;
      plain += this.readOne();
    }
    return plain;
  }

  readOne(): string {
    const character = this.tex[this.position] ?? '';
    this.position += 1;
    if (character === '\\') return this.readCommand();
    if (character === '{') return this.readGroup();
    if (character === '^' || character === '_') return this.readScript(character);
    if (character === '~' || character === '&') return ' ';
    if (character === "'") return '′';
    if (character === '-') return '−';
    if (character === '*') return '∗';
    return character === '}' || character === '$' ? '' : character;
  }

  readGroup(): string {
    if (this.depth > 50) return '';
    this.depth += 1;
    const inner = this.read();
    this.depth -= 1;
    this.position += 1;
    return inner;
  }

  /** A group, a command with its arguments, or one character. */
  readArgument(): string {
    while (this.tex[this.position] === ' ') this.position += 1;
    if (this.position >= this.tex.length) return '';
    return this.readOne();
  }

  readScript(kind: '^' | '_'): string {
    const script = this.readArgument().trim();
    if (script === '') return '';
    if (kind === '^' && /^[∘○]$/.test(script)) return '°';
    if (/^′+$/.test(script)) return script;
    const raised = toScript(script.replaceAll('−', '-').replaceAll(edge, ''), kind, true);
    if (raised !== undefined) return raised;
    return [...script].length === 1 ? `${kind}${script}` : `${kind}(${script})`;
  }

  readCommand(): string {
    const [name = ''] =
      /^(?:[a-zA-Z]+\*?|[\s\S])/.exec(this.tex.slice(this.position, this.position + 60)) ?? [];
    this.position += name.length;
    const isSpaced = /\s/.test(this.tex[this.position - name.length - 2] ?? '');
    if (/^[a-zA-Z]/.test(name)) while (/\s/.test(this.tex[this.position] ?? '')) this.position += 1;
    if (/^[,:;! >]$/.test(name)) return name === '!' ? '' : ' ';
    if (name === '\\') return '; ';
    if (/^[frac]*frac$/.test(name) || /^[dtc]?frac$/.test(name)) return this.readFraction();
    if (name === 'sqrt') return this.readRoot();
    if (/^[dt]?binom$/.test(name)) return `C(${this.readArgument()}, ${this.readArgument()})`;
    const accent = lookUp(mathAccents, name);
    if (accent !== undefined) return accented(this.readArgument(), accent);
    const fence = lookUp(delimiters, name);
    if (fence !== undefined) return `${fence[0]}${this.readArgument()}${fence[1]}`;
    if (name === 'not') return accented(this.readArgument(), '\u0338');
    if (transparent.test(name)) return '';
    const symbol = lookUp(mathSymbols, name) ?? symbolsOfText(name) ?? name;
    if (/^[a-zA-Z]/.test(symbol)) return `${edge}${symbol}${edge}`;
    return isSpaced && /^[×÷±∓·∗∘•⊕⊖⊗⊙∪∩∧∨+−]$/u.test(symbol) ? ` ${symbol} ` : symbol;
  }

  readFraction(): string {
    const [above, below] = [this.readArgument(), this.readArgument()];
    return `${bracketed(above)}/${bracketed(below)}`;
  }

  readRoot(): string {
    const [, index = ''] =
      /^\[([^\]]*)\]/.exec(this.tex.slice(this.position, this.position + 40)) ?? [];
    if (index) this.position += index.length + 2;
    const sign =
      index === '3'
        ? '∛'
        : index === '4'
          ? '∜'
          : index
            ? `${toScript(index, '^', true) ?? index}√`
            : '√';
    return `${sign}${bracketed(this.readArgument())}`;
  }
}

/** `\textdollar`, `\pounds`, but no letters: `\L` and `\H` are names that authors give. */
const symbolsOfText = (name: string): string | undefined =>
  name.length > 2 ? lookUp(textSymbols, name) : undefined;

function accented(text: string, accent: string): string {
  const [first = '', ...rest] = [...text];
  return `${first}${accent}`.normalize('NFC') + rest.join('');
}

const bracketed = (part: string) =>
  /^[\p{L}\p{N}\p{M}.°′]*$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`;
