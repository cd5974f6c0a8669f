import type { PhrasingContent } from 'mdast';
import { declarations, resetting, styles, type Style } from './commands.ts';
import { MathReader } from './math-reader.ts';
import { add, linkTo, styled } from './phrasing.ts';
import { repair } from './repairs.ts';
import { safeHref } from './safe-href.ts';
import { deepest } from './tex-cursor.ts';

const address = /https?:\/\/[^\s<>"{}|\\^`$]+/y;
const plainRun = /[^\\${}~`'^_h-]+|h(?!ttps?:\/\/)/y;

/** Reads text: words, groups, quotes, dashes, addresses. What a command says, those who extend it know. */
export abstract class TextReader extends MathReader {
  straightQuotes = 0;
  /** Where the single quote that was opened last ends. */
  closingSingle = -1;

  /** Reads the command that starts here. */
  abstract readCommand(nodes: PhrasingContent[]): void;

  /** Reads to the end, or to the brace that closes the group; what a declaration in a group is followed by stands in its style. */
  read(): PhrasingContent[] {
    const read: PhrasingContent[] = [];
    const outerCode = this.codeDepth;
    let set: Style[] = [];
    let nodes: PhrasingContent[] = [];
    while (this.position < this.text.length) {
      if (this.text[this.position] === '}' && this.depth > 0) break;
      const declared = this.declaration();
      if (declared === undefined) this.readOne(nodes);
      else if (this.depth > 0) {
        read.push(...styledAll(nodes, set));
        nodes = [];
        set = declared.resets ? [declared.style] : [...new Set([...set, declared.style])];
        this.codeDepth = outerCode + Number(set.includes('inlineCode'));
      }
    }
    this.codeDepth = outerCode;
    read.push(...styledAll(nodes, set));
    return read;
  }

  /** Reads `\bf` and the like, where no argument follows. Outside a group its end is lost, and it is passed over. */
  declaration(): { style: Style; resets: boolean } | undefined {
    if (this.text[this.position] !== '\\') return undefined;
    const [written = '', name = ''] =
      /^\\([a-z]+)(?![a-zA-Z*]|\s*\{)\s*/.exec(
        this.text.slice(this.position, this.position + 30),
      ) ?? [];
    if (!declarations.has(name)) return undefined;
    this.position += written.length;
    return { style: styles[name] ?? 'plain', resets: resetting.test(name) };
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
    if (this.closingBrace() < 0) this.take(nodes, '{');
    else nodes.push(...this.readGroup());
  }

  readGroup(): PhrasingContent[] {
    this.depth += 1;
    this.position += 1;
    const inner = this.read();
    this.position += 1;
    this.depth -= 1;
    return inner;
  }

  /** A braced argument, or the next character; nothing at the end. */
  readArgument(): PhrasingContent[] {
    while (this.text[this.position] === ' ') this.position += 1;
    if (this.text[this.position] === '{' && this.closingBrace() >= 0) return this.readGroup();
    if (this.position >= this.text.length) return [];
    const nodes: PhrasingContent[] = [];
    if (this.text[this.position] === '\\' && this.depth < deepest) {
      this.depth += 1;
      this.readCommand(nodes);
      this.depth -= 1;
    } else this.take(nodes, String.fromCodePoint(this.text.codePointAt(this.position) ?? 32));
    return nodes;
  }

  /** A no-break space; "about" where a number follows and nothing it could be bound to stands before; itself in paths. */
  readTilde(nodes: PhrasingContent[]) {
    const before = this.text[this.position - 1] ?? ' ';
    const after = this.text.slice(this.position + 1, this.position + 5);
    const isLoose = /[\s(]/.test(before);
    if (before === '/' || after.startsWith('/')) this.take(nodes, '~');
    else if (isLoose && /^\s?\$?\.?\d/.test(after)) this.take(nodes, '∼', 1);
    else this.take(nodes, isLoose || after.startsWith(' ') ? ' ' : '\u00A0', 1);
  }

  readQuote(nodes: PhrasingContent[], character: string) {
    const isDouble = this.text[this.position + 1] === character;
    if (this.codeDepth > 0) this.take(nodes, character);
    else if (this.position === this.closingSingle) this.take(nodes, '’', 1);
    else if (isDouble) this.take(nodes, character === '`' ? '“' : this.closingQuote(), 2);
    else if (character === '`' && /[?!]/.test(this.text[this.position - 1] ?? ''))
      this.invert(nodes);
    else if (character === '`') this.openSingle(nodes);
    else this.take(nodes, character);
  }

  /** ``?` `` and ``!` `` before a letter, as TeX's fonts read them. */
  invert(nodes: PhrasingContent[]) {
    const last = nodes.at(-1);
    const isLetter = /^.\p{L}/u.test(this.text.slice(this.position, this.position + 2));
    if (last?.type !== 'text' || !isLetter) return this.take(nodes, '`');
    last.value = last.value.slice(0, -1);
    this.take(nodes, this.text[this.position - 1] === '?' ? '¿' : '¡');
  }

  /** A single quote, if it is closed; an apostrophe inside a word does not close it. */
  openSingle(nodes: PhrasingContent[]) {
    const [quoted] =
      /^`(?:[^`']|(?<=\p{L})'(?=\p{L})){1,80}'/u.exec(
        this.text.slice(this.position, this.position + 83),
      ) ?? [];
    if (quoted) this.closingSingle = this.position + quoted.length - 1;
    this.take(nodes, quoted ? '‘' : '`', 1);
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
    if (this.codeDepth > 0) this.take(nodes, dashes);
    else if (dashes.length === 2 && !isOption) this.take(nodes, '–', 2);
    else if (dashes.length === 3) this.take(nodes, '—', 3);
    else this.take(nodes, dashes);
  }
}

/** What stands in several styles. */
const styledAll = (nodes: PhrasingContent[], set: Style[]): PhrasingContent[] =>
  set.reduceRight((inner, style) => styled(inner, style), nodes);

/** The full stop that ends the sentence is not part of the address, nor is a bracket that was opened before it. */
function withoutSentenceEnd(address: string): string {
  let href = address.replace(/[.,;:!?'"”’]+$/, '');
  while (/[)\]]$/.test(href) && count(href, /[([]/g) < count(href, /[)\]]/g))
    href = href.slice(0, -1).replace(/[.,;:!?'"”’]+$/, '');
  return href;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
