import type { PhrasingContent } from 'mdast';
import { frames, mathEnvironments, styles } from './commands.ts';
import { toPlainMath } from './math-plain.ts';
import { lostBraces } from './mend-formula.ts';
import { add, styled } from './phrasing.ts';
import { ReferenceReader } from './reference-reader.ts';

/** Longest environment that is looked for, in characters. */
const longestEnvironment = 5000;

/** Reads formulas that no dollars surround: environments, and commands of maths in a text. What is no such command stays as written. */
export abstract class BareMathReader extends ReferenceReader {
  readEnvironment(nodes: PhrasingContent[], command: string, start: number) {
    const name = this.readVerbatim();
    if (name === undefined) return this.addUnknown(nodes, command);
    const close = `\\end{${name}}`;
    const ahead = this.text.slice(this.position, this.position + longestEnvironment);
    const length = command === 'begin' ? ahead.indexOf(close) : -1;
    const end = length < 0 ? -1 : this.position + length;
    const [, set] = mathEnvironments.find(([pattern]) => pattern.test(name)) ?? [];
    if (set && end >= 0) {
      const inner = this.text.slice(this.position, end).trim();
      this.position = end + close.length;
      const tex = environmentTex(set, inner, this.text.slice(start, this.position));
      this.addMath(nodes, tex, set !== 'whole' && name !== 'math');
    } else if (frames.has(name)) add(nodes, ' ');
    else {
      this.count(`\\${command}{${name}}`);
      add(nodes, this.text.slice(start, this.position));
    }
  }

  /** `\alpha` outside a formula: a symbol is its character; what has arguments or scripts becomes a formula. */
  readBareMath(nodes: PhrasingContent[], start: number) {
    const before = this.text[start - 1] ?? ' ';
    this.position = start;
    const tex = this.bareTex();
    const isSymbol = /^\\[a-zA-Z]+$/.test(tex) && !lostBraces(tex.slice(1), '');
    if (!isSymbol) {
      this.addMath(nodes, tex);
      return;
    }
    const symbol = toPlainMath(tex);
    add(nodes, symbol);
    if (this.text.startsWith('{}', this.position)) this.position += 2;
    // `3\times 3` has no space before its sign, and wants none behind it.
    else if (symbol === '×' && before !== ' ') this.skipSpace();
  }

  /** A command with its arguments and scripts, and those that follow it at once. */
  bareTex(): string {
    const start = this.position;
    while (
      this.match(
        /\\[a-zA-Z]+(?:\[[^\]{}$]{0,20}\](?=\{))?|[_^](?:\\[a-zA-Z]+|[\p{L}\p{N}]|(?=\{))/uy,
      )
    )
      while (this.text[this.position] === '{' && this.readVerbatimFormula());
    return this.text.slice(start, this.position);
  }

  /** Passes over an argument that may stand in a formula. */
  readVerbatimFormula(): boolean {
    const start = this.position;
    const inner = this.readVerbatim() ?? '';
    if (inner !== '' && inner.length <= 100 && !inner.includes('$')) return true;
    this.position = start;
    return false;
  }

  /** `\emphk`, `\mathbbR^n`: the braces of the argument went missing. */
  readLostBraces(nodes: PhrasingContent[], name: string, start: number): boolean {
    const lost = lostBraces(name, this.text.slice(this.position, this.position + 6));
    if (!lost) return false;
    const [command, argument] = lost;
    if (!/^(?:emph|text)/.test(command)) {
      this.readBareMath(nodes, start);
      return true;
    }
    const to = `\\${command}{${argument}}`;
    this.repairs.push({ name: 'lost braces', from: `\\${name}`, to });
    nodes.push(...styled([{ type: 'text', value: argument }], styles[command] ?? 'plain'));
    return true;
  }

  /** Shown as written, its arguments with their brackets and braces. */
  addUnknown(nodes: PhrasingContent[], name: string) {
    if (/^[a-zA-Z]/.test(name)) this.count(`\\${name}`);
    add(nodes, `\\${name}`);
    const option = this.match(/\[[^[\]{}]{0,200}\](?=\{)/y);
    if (option) this.wrap(nodes, '[', this.readPart(option.slice(1, -1)), ']');
    while (this.text[this.position] === '{' && this.closingBrace() >= 0)
      this.wrap(nodes, '{', this.readGroup(), '}');
  }
}

/** An environment as the inside of a formula; what names it for references goes. */
function environmentTex(set: 'alone' | 'aligned' | 'whole', inner: string, whole: string): string {
  const tex =
    set === 'whole' ? whole : set === 'alone' ? inner : `\\begin{aligned}${inner}\\end{aligned}`;
  return tex.replace(/\s*\\(?:label\{[^{}]*\}|nonumber|notag)/g, '');
}
