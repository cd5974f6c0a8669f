import type { PhrasingContent } from 'mdast';
import { findMath } from './math-span.ts';
import { mathSymbols } from './math-symbols.ts';
import { mendFormula } from './mend-formula.ts';
import { add } from './phrasing.ts';
import type { Repair } from './repairs.ts';
import { toScript } from './scripts.ts';
import { TexCursor } from './tex-cursor.ts';

/** A script without braces: an ordinal, a charge, a whole number, one letter. */
const unbraced =
  /^(?:(?:st|nd|rd|th)(?!\p{L})|\d[+-](?![\p{L}\p{N}])|[-−+]?\d+|[-−]?\p{L}|[*+−-])/u;

/** Longest script outside a formula, in characters. */
const longestScript = 40;

/** Reads formulas, and scripts outside them; keeps account of what was mended and of what nobody knows. */
export class MathReader extends TexCursor {
  readonly repairs: Repair[];
  readonly unknown: Map<string, number>;
  /** How deep in arguments that are set as code: signs stand for themselves there. */
  codeDepth = 0;

  constructor(text: string, repairs: Repair[], unknown: Map<string, number>) {
    super(text);
    this.repairs = repairs;
    this.unknown = unknown;
  }

  take(nodes: PhrasingContent[], value: string, length = value.length) {
    this.position += length;
    add(nodes, value);
  }

  readMath(nodes: PhrasingContent[]): boolean {
    const span = findMath(this.text, this.position);
    if (!span) return false;
    this.position = span.end;
    this.addMath(nodes, span.tex, span.display);
    return true;
  }

  /** A formula; displayed ones, which part the paragraph, only outside groups. */
  addMath(nodes: PhrasingContent[], written: string, display = false) {
    const { tex, repairs, unknown } = mendFormula(written);
    this.repairs.push(...repairs);
    for (const command of unknown) this.count(command);
    const type = display && this.depth === 0 ? 'math' : 'inlineMath';
    nodes.push({ type, value: tex } as unknown as PhrasingContent);
  }

  count(command: string) {
    this.unknown.set(command, (this.unknown.get(command) ?? 0) + 1);
  }

  /** `S^2IP`, `k^{th}`, `x_i`, `H_2O`, `10^-3`; an underscore inside a longer word is part of a name. */
  readScript(nodes: PhrasingContent[], kind: '^' | '_') {
    const last = nodes.at(-1);
    const before = last?.type === 'text' ? last.value : '';
    const [base = ''] = /[\p{L}\p{N}]+$/u.exec(before) ?? [];
    const [script, length] = this.scriptAhead();
    const isBraced = this.text[this.position + 1] === '{';
    const after = this.text.slice(this.position + 1 + length, this.position + 2 + length);
    const inName = kind === '_' && before.endsWith(`_${base}`);
    const isName = kind === '_' && !isBraced && (inName || isPartOfName(base, script, after));
    const hasBase = base !== '' || /[)\]]$/.test(before) || (isBraced && kind === '^');
    if (length === 0 || isName || !hasBase || this.codeDepth > 0) {
      this.take(nodes, kind);
      return;
    }
    this.position += 1 + length;
    const character = toScript(script, kind);
    if (character !== undefined) add(nodes, character);
    else this.addScriptMath(nodes, base, kind, script);
  }

  /** The script behind the sign that starts here, and how long it is as written; nothing of length 0 where there is none. */
  scriptAhead(): [script: string, length: number] {
    const start = this.position + 1;
    const ahead = this.text.slice(start, start + longestScript);
    if (ahead.startsWith('{')) {
      const end = this.closingBrace(start);
      const inner = this.text.slice(start + 1, Math.max(end, start + 1));
      const isScript = inner.trim() !== '' && inner.length <= longestScript && !inner.includes('$');
      return isScript ? [inner, inner.length + 2] : ['', 0];
    }
    const [command = '', name = ''] = /^\\([a-zA-Z]+)/.exec(ahead) ?? [];
    if (Object.hasOwn(mathSymbols, name)) return [command, command.length];
    const [script = ''] = unbraced.exec(ahead) ?? [];
    return [script, script.length];
  }

  addScriptMath(nodes: PhrasingContent[], base: string, kind: '^' | '_', script: string) {
    const last = nodes.at(-1);
    const isSymbol = base.length === 1 || /^\d+$/.test(base);
    if (isSymbol && last?.type === 'text') last.value = last.value.slice(0, -base.length);
    const isWord = !isSymbol && /^[a-zA-Z]{2,}$/.test(script);
    const set = isWord ? `\\text{${script}}` : script;
    this.addMath(nodes, `${isSymbol ? base : '{}'}${kind}{${set}}`);
  }
}

/** `file_name`, `__init__`, `LLaMA_7B`, `a_b_c`; not `x_i`, `H_2O`, `CO_2`, `log_2`. */
function isPartOfName(base: string, script: string, after: string): boolean {
  if (after.startsWith('_')) return true;
  if (!/^\d+$/.test(script)) return base.length > 1 || /^[\p{L}\p{N}]/u.test(after);
  if (base.length > 2) return base !== 'log';
  return /^\p{Ll}/u.test(after) || (base.length === 2 && script.length > 1);
}
