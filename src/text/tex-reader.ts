import type { PhrasingContent } from 'mdast';
import { accents, withAccent } from './accents.ts';
import {
  dropped,
  frames,
  mathAlphabets,
  mathEnvironments,
  references,
  silent,
  spaces,
  styles,
} from './commands.ts';
import { toPlainMath } from './math-plain.ts';
import { lostBraces } from './mend-formula.ts';
import { mathSymbols } from './math-symbols.ts';
import { add, styled, textOf } from './phrasing.ts';
import { safeHref } from './safe-href.ts';
import { toScript } from './scripts.ts';
import { textSymbols } from './symbols.ts';
import { TextReader } from './text-reader.ts';

/** Longest environment that is looked for, in characters. */
const longestEnvironment = 5000;

const commandName = /[a-zA-Z]+\*?|[\s\S]/y;

/** Reads one paragraph of TeX-ish text from left to right. */
export class TexReader extends TextReader {
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
