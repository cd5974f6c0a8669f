import type { PhrasingContent } from 'mdast';
import { declarations, styles } from './commands.ts';
import { MathReader } from './math-reader.ts';
import { add, linkTo, styled } from './phrasing.ts';
import { lostGroupCommand, repair } from './repairs.ts';
import { safeHref } from './safe-href.ts';

const address = /https?:\/\/[^\s<>"{}|\\^`$]+/y;
const plainRun = /[^\\${}~`'^_h-]+|h(?!ttps?:\/\/)/y;

/** Reads text: words, groups, quotes, dashes, addresses. What a command says, those who extend it know. */
export abstract class TextReader extends MathReader {
  straightQuotes = 0;

  /** Reads the command that starts here. */
  abstract readCommand(nodes: PhrasingContent[]): void;

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

  readAddress(nodes: PhrasingContent[]) {
    const start = this.position;
    const found = this.match(address) ?? '';
    const href = withoutSentenceEnd(found);
    this.position = start + href.length;
    if (safeHref(href)) nodes.push(linkTo(href));
    else if (href === '') this.take(nodes, 'h');
    else add(nodes, href);
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
}

/** The full stop that ends the sentence is not part of the address, nor is a bracket that was opened before it. */
function withoutSentenceEnd(address: string): string {
  let href = address.replace(/[.,;:!?'"”’]+$/, '');
  while (/[)\]]$/.test(href) && count(href, /[([]/g) < count(href, /[)\]]/g))
    href = href.slice(0, -1).replace(/[.,;:!?'"”’]+$/, '');
  return href;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
