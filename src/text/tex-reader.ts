import type { PhrasingContent } from 'mdast';
import { accents, withAccent } from './accents.ts';
import {
  declarations,
  dropped,
  frames,
  mathAlphabets,
  mathEnvironments,
  references,
  silent,
  spaces,
  styles,
} from './commands.ts';
import { findMath } from './math-span.ts';
import { toPlainMath } from './math-plain.ts';
import { lostBraces, mendFormula } from './mend-formula.ts';
import { mathSymbols } from './math-symbols.ts';
import { lostGroupCommand, repair, type Repair } from './repairs.ts';
import { safeHref } from './safe-href.ts';
import { toScript } from './scripts.ts';
import { textSymbols } from './symbols.ts';

/** Deepest nesting of groups that is followed; deeper braces are text. */
const deepest = 40;

/** Longest environment that is looked for, in characters. */
const longestEnvironment = 5000;

const address = /https?:\/\/[^\s<>"{}|\\^`$]+/y;
const plainRun = /[^\\${}~`'^_h-]+|h(?!ttps?:\/\/)/y;
const commandName = /[a-zA-Z]+\*?|[\s\S]/y;

/** Reads one paragraph of TeX-ish text from left to right. */
export class TexReader {
  readonly text: string;
  readonly repairs: Repair[];
  readonly unknown: Map<string, number>;
  position = 0;
  depth = 0;
  straightQuotes = 0;
  closings: Map<number, number> | undefined;

  constructor(text: string, repairs: Repair[], unknown: Map<string, number>) {
    this.text = text;
    this.repairs = repairs;
    this.unknown = unknown;
  }

  /** Reads to the end, or to the brace that closes the group. */
  read(): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    while (this.position < this.text.length) {
      if (this.text[this.position] === '}' && this.depth > 0) break;
      this.readOne(nodes);
    }
    return nodes;
  }

  readOne(nodes: PhrasingContent[]) {
    const run = this.match(plainRun);
    if (run) {
      this.straightQuotes += run.split('"').length - 1;
      const mended = repair(run);
      this.repairs.push(...mended.repairs);
      add(nodes, mended.text);
      return;
    }
    const character = this.text[this.position] ?? '';
    if (character === 'h') this.readAddress(nodes);
    else if (character === '\\' && !this.readMath(nodes)) this.readCommand(nodes);
    else if (character === '$' && !this.readMath(nodes)) this.take(nodes, '$');
    else if (character === '{') this.readBrace(nodes);
    else if (character === '}') this.take(nodes, '}');
    else if (character === '~') this.readTilde(nodes);
    else if (character === '^' || character === '_') this.readScript(nodes, character);
    else if (character === '`' || character === "'") this.readQuote(nodes, character);
    else if (character === '-') this.readDash(nodes);
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const [found] = pattern.exec(this.text) ?? [];
    if (found) this.position += found.length;
    return found;
  }

  take(nodes: PhrasingContent[], value: string, length = value.length) {
    this.position += length;
    add(nodes, value);
  }

  readAddress(nodes: PhrasingContent[]) {
    const start = this.position;
    const found = this.match(address) ?? '';
    const href = withoutSentenceEnd(found);
    this.position = start + href.length;
    if (safeHref(href)) nodes.push(linkTo(href));
    else if (href === '') this.take(nodes, 'h');
    else add(nodes, href);
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

  readBrace(nodes: PhrasingContent[]) {
    const [lost, inner = ''] =
      lostGroupCommand.exec(this.text.slice(this.position, this.position + 240)) ?? [];
    if (lost) {
      this.repairs.push({
        name: 'lost backslash: a command at the start of a group',
        from: lost,
        to: inner,
      });
      this.take(nodes, inner, lost.length);
      return;
    }
    if (this.closingBrace() < 0) this.take(nodes, '{');
    else nodes.push(...this.readGroup());
  }

  /** Where the group that starts here ends; -1 where it does not, or is too deep. */
  closingBrace(): number {
    if (this.depth >= deepest) return -1;
    this.closings ??= matchBraces(this.text);
    return this.closings.get(this.position) ?? -1;
  }

  readGroup(): PhrasingContent[] {
    this.depth += 1;
    this.position += 1;
    const [declaration = '', name = ''] =
      /^\s*\\([a-z]+)\b\s*/.exec(this.text.slice(this.position, this.position + 30)) ?? [];
    const style = declarations.has(name) ? styles[name] : undefined;
    if (style) this.position += declaration.length;
    const inner = this.read();
    this.position += 1;
    this.depth -= 1;
    return style ? styled(inner, style) : inner;
  }

  /** A braced argument, or the next character; nothing at the end. */
  readArgument(): PhrasingContent[] {
    while (this.text[this.position] === ' ') this.position += 1;
    if (this.text[this.position] === '{' && this.closingBrace() >= 0) return this.readGroup();
    if (this.position >= this.text.length) return [];
    const nodes: PhrasingContent[] = [];
    if (this.text[this.position] === '\\') this.readCommand(nodes);
    else this.take(nodes, String.fromCodePoint(this.text.codePointAt(this.position) ?? 32));
    return nodes;
  }

  /** A braced argument as it is written, for addresses and keys; `undefined` where there is none. */
  readVerbatim(): string | undefined {
    if (this.text[this.position] !== '{') return undefined;
    const end = this.closingBrace();
    if (end < 0) return undefined;
    const inner = this.text.slice(this.position + 1, end);
    this.position = end + 1;
    return inner;
  }

  readTilde(nodes: PhrasingContent[]) {
    const before = this.text[this.position - 1] ?? ' ';
    const after = this.text[this.position + 1] ?? '';
    const isAbout = /\d/.test(after) && /[\s(]/.test(before);
    const inAddressOrPath = /[/]/.test(before);
    this.take(
      nodes,
      isAbout ? '∼' : inAddressOrPath ? '~' : before === ' ' || after === ' ' ? ' ' : '\u00A0',
      1,
    );
  }

  readQuote(nodes: PhrasingContent[], character: string) {
    const isDouble = this.text[this.position + 1] === character;
    if (isDouble) this.take(nodes, character === '`' ? '“' : this.closingQuote(), 2);
    else if (
      character === '`' &&
      /^`[^`']{1,80}'/.test(this.text.slice(this.position, this.position + 83))
    )
      this.take(nodes, '‘', 1);
    else this.take(nodes, character);
  }

  /** `"bias''` closes with the sign that opened. */
  closingQuote(): string {
    return this.straightQuotes % 2 === 1 ? '"' : '”';
  }

  readDash(nodes: PhrasingContent[]) {
    const [dashes = '-'] = /^-+/.exec(this.text.slice(this.position, this.position + 5)) ?? [];
    const [before = ' ', after = ' '] = [
      this.text[this.position - 1],
      this.text[this.position + dashes.length],
    ];
    const isOption = /\s/.test(before) && !/\s/.test(after);
    if (dashes.length === 2 && !isOption) this.take(nodes, '–', 2);
    else if (dashes.length === 3) this.take(nodes, '—', 3);
    else this.take(nodes, dashes);
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

  readCommand(nodes: PhrasingContent[]) {
    const start = this.position;
    this.position += 1;
    const name = this.match(commandName) ?? '';
    const plainName = name.replace(/\*$/, '');
    if (/^[%&_#${}]$/.test(name)) add(nodes, name);
    else if (name === '') add(nodes, '\\');
    else if (Object.hasOwn(accents, name) && this.isAccent(name)) this.readAccent(nodes, name);
    else if (Object.hasOwn(spaces, name)) add(nodes, spaces[name] ?? ' ');
    else if (Object.hasOwn(textSymbols, name)) this.addSymbol(nodes, textSymbols[name] ?? '');
    else if (name === 'url' || name === 'href' || name === 'nolinkurl' || name === 'path')
      this.readLink(nodes, name, start);
    else if (name === 'begin' || name === 'end') this.readEnvironment(nodes, name, start);
    else if (name === 'textsuperscript' || name === 'textsubscript')
      this.readTextScript(nodes, name);
    else if (references.test(plainName)) this.readReference(nodes, start);
    else if (dropped.has(plainName)) this.readDropped(nodes, plainName);
    else if (name === 'footnote') this.wrap(nodes, ' (', this.readArgument(), ')');
    else if (silent.has(plainName)) this.skipSpace();
    else if (Object.hasOwn(styles, plainName))
      nodes.push(...styled(this.readArgument(), styles[plainName] ?? 'plain'));
    else if (
      (/^[a-zA-Z]/.test(name) && Object.hasOwn(mathSymbols, name)) ||
      /^(?:frac|sqrt|mathbb|mathcal|mathbf|hat|bar|tilde|overline)$/.test(name)
    )
      this.readBareMath(nodes, start);
    else if (Object.hasOwn(mathAlphabets, name))
      this.addMath(nodes, `${mathAlphabets[name]}{${textOf(this.readArgument())}}`);
    else if (!this.readLostBraces(nodes, name, start)) this.addUnknown(nodes, name);
  }

  /** `\'e`, `\c{c}`; letters that are accents too (`\b`, `\t`) want an argument. */
  isAccent(name: string): boolean {
    const next = this.text[this.position] ?? '';
    return /[a-zA-Z]/.test(name) ? /[{ \\]/.test(next) : /[\p{L}{\\]/u.test(next);
  }

  readAccent(nodes: PhrasingContent[], accent: string) {
    const argument = this.readArgument();
    add(nodes, withAccent(textOf(argument), accent));
  }

  /** A command's name swallows the space behind it; `\eg` and the like are written for use before one. */
  addSymbol(nodes: PhrasingContent[], symbol: string) {
    if (this.text.startsWith('{}', this.position)) this.position += 2;
    else if (/^\p{L}$/u.test(symbol)) this.skipSpace();
    if (symbol.endsWith('.') && this.text[this.position] === '.') this.position += 1;
    if (/[.…]$/.test(symbol) && /^\p{L}/u.test(this.text.slice(this.position)))
      add(nodes, `${symbol} `);
    else add(nodes, symbol);
  }

  skipSpace() {
    if (this.text.startsWith('{}', this.position)) this.position += 2;
    else while (this.text[this.position] === ' ') this.position += 1;
  }

  readLink(nodes: PhrasingContent[], name: string, start: number) {
    const target = this.readVerbatim()
      ?.trim()
      .replace(/\\([%#&_~])/g, '$1');
    if (target === undefined) {
      this.readBrokenLink(nodes, start);
      return;
    }
    const label = name === 'href' ? this.readArgument() : [];
    const href = safeHref(/^www\./.test(target) ? `https://${target}` : target);
    const words: PhrasingContent[] = label.length > 0 ? label : [{ type: 'text', value: target }];
    if (href) nodes.push({ type: 'link', url: href, children: words } as PhrasingContent);
    else nodes.push(...words);
  }

  /** `\href https://… label` and `\url{https://…` without its end: the address speaks for itself. */
  readBrokenLink(nodes: PhrasingContent[], start: number) {
    const [lost] =
      /^\s*\{?\s*(?=https?:)/.exec(this.text.slice(this.position, this.position + 20)) ?? [];
    if (lost === undefined) add(nodes, this.text.slice(start, this.position));
    else this.position += lost.length;
  }

  readEnvironment(nodes: PhrasingContent[], command: string, start: number) {
    const name = this.readVerbatim();
    if (name === undefined) return this.addUnknown(nodes, command);
    const close = `\\end{${name}}`;
    const ahead = this.text.slice(this.position, this.position + longestEnvironment);
    const length = command === 'begin' ? ahead.indexOf(close) : -1;
    const end = length < 0 ? -1 : this.position + length;
    if (mathEnvironments.test(name) && end >= 0) {
      const inner = this.text.slice(this.position, end);
      this.position = end + close.length;
      this.addMath(
        nodes,
        /^(?:equation|displaymath|math)/.test(name)
          ? inner.trim()
          : `\\begin{aligned}${inner.trim()}\\end{aligned}`,
      );
    } else if (frames.has(name)) add(nodes, ' ');
    else {
      this.count(`\\${command}{${name}}`);
      add(nodes, this.text.slice(start, this.position));
    }
  }

  readTextScript(nodes: PhrasingContent[], name: string) {
    const kind = name === 'textsuperscript' ? '^' : '_';
    const argument = textOf(this.readArgument());
    const script = toScript(argument, kind);
    if (script !== undefined) add(nodes, script);
    else if (argument !== '')
      this.addMath(nodes, `{}${kind}{\\text{${argument.replace(/[\\{}$%&#_^~]/g, '')}}}`);
  }

  /** `\cite{key}`, `\citet[Theorem 1]{key}`, `\cite[see][p. 5]{key}`: the keys, and what was said beside them. */
  readReference(nodes: PhrasingContent[], start: number) {
    const notes: string[] = [];
    while (this.text[this.position] === '[') {
      const end = this.text.indexOf(']', this.position);
      if (end < 0) break;
      notes.push(this.text.slice(this.position + 1, end));
      this.position = end + 1;
    }
    const keys = this.readVerbatim();
    const command = this.text.slice(start, this.position);
    if (keys === undefined) this.count(command.trim());
    const [after = '', before = ''] = notes.reverse();
    const cited = [[before, keys].filter(Boolean).join(' '), after].filter(Boolean).join(', ');
    add(nodes, keys === undefined ? command : `[${cited}]`);
  }

  readDropped(nodes: PhrasingContent[], name: string) {
    if (name === 'color' || name === 'fontsize' || this.text[this.position] === '{') {
      this.readVerbatim();
      if (name === 'fontsize') this.readVerbatim();
    } else this.addUnknown(nodes, name);
  }

  wrap(nodes: PhrasingContent[], before: string, inner: PhrasingContent[], after: string) {
    add(nodes, before);
    nodes.push(...inner);
    add(nodes, after);
  }

  /** `\alpha` outside a formula: a symbol is its character; what has arguments or scripts becomes a formula. */
  readBareMath(nodes: PhrasingContent[], start: number) {
    this.position = start;
    const bare =
      /(?:\\[a-zA-Z]+(?:\{[^{}$]{0,40}\})*|[_^](?:\{[^{}$]{0,40}\}|\\[a-zA-Z]+|[\p{L}\p{N}]))+/uy;
    const tex = this.match(bare) ?? '';
    const isSymbol = /^\\[a-zA-Z]+$/.test(tex) && !lostBraces(tex.slice(1), '');
    if (isSymbol) {
      add(nodes, toPlainMath(tex));
      if (this.text.startsWith('{}', this.position)) this.position += 2;
    } else this.addMath(nodes, tex);
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

  /** Shown as written, its arguments with their braces. */
  addUnknown(nodes: PhrasingContent[], name: string) {
    if (/^[a-zA-Z]/.test(name)) this.count(`\\${name}`);
    add(nodes, `\\${name}`);
    while (this.text[this.position] === '{' && this.closingBrace() >= 0)
      this.wrap(nodes, '{', this.readGroup(), '}');
  }
}

/** `file_name`, `__init__`; not `x_i`, `H_2O`, `CO_2`. */
function isPartOfName(base: string, rest: string): boolean {
  if (/^\d(?![\d\p{Ll}])/u.test(rest)) return base.length > 2;
  return base.length !== 1 || /^[\p{L}\p{N}]{2}/u.test(rest);
}

/** Longest text that grows: what looks at a text's end would read all of it each time. The pieces are joined in the end. */
const longestGrowing = 2000;

function add(nodes: PhrasingContent[], value: string) {
  const last = nodes.at(-1);
  if (last?.type === 'text' && last.value.length < longestGrowing) last.value += value;
  else if (value !== '') nodes.push({ type: 'text', value });
}

function styled(
  inner: PhrasingContent[],
  style: 'emphasis' | 'strong' | 'inlineCode' | 'plain',
): PhrasingContent[] {
  if (inner.length === 0 || style === 'plain') return inner;
  if (style !== 'inlineCode') return [{ type: style, children: inner }];
  const isText = inner.every(({ type }) => type === 'text');
  return isText && textOf(inner).trim() !== ''
    ? [{ type: 'inlineCode', value: textOf(inner).trim() }]
    : inner;
}

function textOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}

/** Every brace that opens a group, with the one that closes it. One pass over the text. */
function matchBraces(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') open.push(index);
    else if (text[index] === '}') {
      const start = open.pop();
      if (start !== undefined) closings.set(start, index);
    }
  }
  return closings;
}

const linkTo = (href: string): PhrasingContent => ({
  type: 'link',
  url: href,
  children: [{ type: 'text', value: href }],
});

/** The full stop that ends the sentence is not part of the address, nor is a bracket that was opened before it. */
function withoutSentenceEnd(address: string): string {
  let href = address.replace(/[.,;:!?'"”’]+$/, '');
  while (/[)\]]$/.test(href) && count(href, /[([]/g) < count(href, /[)\]]/g))
    href = href.slice(0, -1).replace(/[.,;:!?'"”’]+$/, '');
  return href;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
