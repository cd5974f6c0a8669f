import type { PhrasingContent } from 'mdast';
import { findMath } from './math-span.ts';
import { mendFormula } from './mend-formula.ts';
import { add } from './phrasing.ts';
import type { Repair } from './repairs.ts';
import { toScript } from './scripts.ts';
import { TexCursor } from './tex-cursor.ts';

/** Reads formulas, and scripts outside them; keeps account of what was mended and of what nobody knows. */
export class MathReader extends TexCursor {
  readonly repairs: Repair[];
  readonly unknown: Map<string, number>;

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
    this.addMath(nodes, span.tex);
    return true;
  }

  addMath(nodes: PhrasingContent[], written: string) {
    const { tex, repairs, unknown } = mendFormula(written);
    this.repairs.push(...repairs);
    for (const command of unknown) this.count(command);
    nodes.push({ type: 'inlineMath', value: tex } as PhrasingContent);
  }

  count(command: string) {
    this.unknown.set(command, (this.unknown.get(command) ?? 0) + 1);
  }

  /** `S^2IP`, `k^{th}`, `x_i`, `H_2O`; an underscore inside a longer word is part of a name. */
  readScript(nodes: PhrasingContent[], kind: '^' | '_') {
    const last = nodes.at(-1);
    const before = last?.type === 'text' ? last.value : '';
    const [base = ''] = /[\p{L}\p{N}]+$/u.exec(before) ?? [];
    const rest = this.text.slice(this.position + 1, this.position + 40);
    const [whole, braced, single] =
      /^(?:\{([^{}$\\]{1,24})\}|([\p{L}\p{N}*+−-]))/u.exec(rest) ?? [];
    const script = braced ?? single;
    const isName = kind === '_' && braced === undefined && isPartOfName(base, rest);
    if (
      script === undefined ||
      whole === undefined ||
      (base === '' && !/[)\]]$/.test(before)) ||
      isName
    ) {
      this.take(nodes, kind);
      return;
    }
    this.position += 1 + whole.length;
    const character = toScript(script, kind);
    if (character !== undefined) add(nodes, character);
    else this.addScriptMath(nodes, base, kind, script);
  }

  addScriptMath(nodes: PhrasingContent[], base: string, kind: '^' | '_', script: string) {
    const last = nodes.at(-1);
    const isSymbol = base.length === 1 || /^\d+$/.test(base);
    if (isSymbol && last?.type === 'text') last.value = last.value.slice(0, -base.length);
    this.addMath(nodes, `${isSymbol ? base : '{}'}${kind}{${script}}`);
  }
}

/** `file_name`, `__init__`; not `x_i`, `H_2O`, `CO_2`. */
function isPartOfName(base: string, rest: string): boolean {
  if (/^\d(?![\d\p{Ll}])/u.test(rest)) return base.length > 2;
  return base.length !== 1 || /^[\p{L}\p{N}]{2}/u.test(rest);
}
