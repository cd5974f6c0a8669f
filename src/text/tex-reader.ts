import type { PhrasingContent } from 'mdast';
import { accents, withAccent } from './accents.ts';
import { BareMathReader } from './bare-math-reader.ts';
import { dropped, leading, mathAlphabets, references, silent, spaces, styles } from './commands.ts';
import { mathSymbols } from './math-symbols.ts';
import { add, styled, textOf } from './phrasing.ts';
import { toScript } from './scripts.ts';
import { textSymbols } from './symbols.ts';

const commandName = /[a-zA-Z]+\*?|[\s\S]/y;
/** What may follow a line's end: a star, a distance. */
const afterLineEnd = /\*?(?:\[-?[\d.]+\s*[a-z]{2}\])?/y;
/** A distance, as `\hskip 1em`, `\hspace{1cm}`. */
const distance = /\*?\s*(?:\{[^{}]{0,40}\}|-?[\d.]+\s*(?:em|ex|pt|cm|mm|in|bp|pc|mu)\b)/y;

/** Reads one paragraph of TeX-ish text from left to right. */
export class TexReader extends BareMathReader {
  readPart(text: string): PhrasingContent[] {
    return new TexReader(text, this.repairs, this.unknown).read();
  }

  readCommand(nodes: PhrasingContent[]) {
    const start = this.position;
    this.position += 1;
    const name = this.match(commandName) ?? '';
    const plainName = name.replace(/\*$/, '');
    if (/^[%&_#${}]$/.test(name)) add(nodes, name);
    else if (name === '') add(nodes, '\\');
    else if (Object.hasOwn(accents, name) && this.isAccent(name)) this.readAccent(nodes, name);
    else if (name === '~' && /\d/.test(this.text[this.position] ?? '')) add(nodes, '∼');
    else if (Object.hasOwn(spaces, name)) this.readSpace(nodes, name);
    else if (Object.hasOwn(textSymbols, name)) this.addSymbol(nodes, textSymbols[name] ?? '');
    else if (/^(?:url|href|nolinkurl|path)$/.test(name)) this.readLink(nodes, name, start);
    else if (/^(?:begin|end)$/.test(name)) this.readEnvironment(nodes, name, start);
    else if (/^text(?:super|sub)script$/.test(name)) this.readTextScript(nodes, name);
    else if (dropped.has(plainName)) this.readDropped(nodes, plainName);
    else if (references.test(plainName)) this.readReference(nodes, start);
    else if (/^[hv](?:skip|space)$/.test(plainName) && this.match(distance)) add(nodes, ' ');
    else if (/^(?:footnote|footnotetext|thanks)$/.test(name)) this.readFootnote(nodes);
    else if (name === 'enquote' || name === 'mkbibquote')
      this.wrap(nodes, '“', this.readArgument(), '”');
    else if (/^(?:verb|lstinline)$/.test(plainName)) this.readCode(nodes, start);
    else if (silent.has(plainName)) this.skipSpace();
    else if (Object.hasOwn(leading, name)) this.readLast(nodes, leading[name] ?? 0);
    else if (name === 'texorpdfstring') this.readFirst(nodes);
    else if (Object.hasOwn(styles, plainName)) this.readStyled(nodes, plainName);
    else if (
      (/^[a-zA-Z]/.test(name) && Object.hasOwn(mathSymbols, name)) ||
      /^(?:[dt]?frac|sqrt|math(?:bb|cal|bf|tt|sf|it|frak|scr)|bm|boldsymbol|operatorname|(?:wide)?(?:hat|tilde)|bar|vec|overline)$/.test(
        name,
      )
    )
      this.readBareMath(nodes, start);
    else if (Object.hasOwn(mathAlphabets, name))
      this.addMath(nodes, `${mathAlphabets[name]}{${textOf(this.readArgument())}}`);
    else if (!this.readLostBraces(nodes, name, start)) this.addUnknown(nodes, name);
  }

  readSpace(nodes: PhrasingContent[], name: string) {
    if (name === '\\') this.match(afterLineEnd);
    add(nodes, spaces[name] ?? ' ');
  }

  readStyled(nodes: PhrasingContent[], name: string) {
    const style = styles[name] ?? 'plain';
    const isCode = Number(style === 'inlineCode');
    this.codeDepth += isCode;
    nodes.push(...styled(this.readArgument(), style));
    this.codeDepth -= isCode;
  }

  /** `\verb|x_y|`: all as it stands between two signs of any kind. */
  readCode(nodes: PhrasingContent[], start: number) {
    const found = this.match(/\*?([^a-zA-Z\s*{])([^\n]{0,200}?)\1/y) ?? this.readVerbatim();
    if (found === undefined) add(nodes, this.text.slice(start, this.position));
    else
      nodes.push(
        ...styled([{ type: 'text', value: delimited.exec(found)?.[2] ?? found }], 'inlineCode'),
      );
  }

  /** Of several arguments the last. */
  readLast(nodes: PhrasingContent[], before: number) {
    this.readOption();
    for (let index = 0; index < before; index += 1) this.readVerbatim();
    nodes.push(...this.readArgument());
  }

  /** Of two arguments the first. */
  readFirst(nodes: PhrasingContent[]) {
    nodes.push(...this.readArgument());
    this.readVerbatim();
  }

  /** `\'e`, `\c{c}`; letters that are accents too (`\b`, `\t`) want an argument. */
  isAccent(name: string): boolean {
    const after = this.text.slice(this.position, this.position + 3);
    return /[a-zA-Z]/.test(name)
      ? /^(?:[{ ]|\\(?:[^a-zA-Z]|[ij](?![a-zA-Z])))/.test(after)
      : /^[\p{L}{\\]/u.test(after);
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

  readTextScript(nodes: PhrasingContent[], name: string) {
    const kind = name === 'textsuperscript' ? '^' : '_';
    const argument = textOf(this.readArgument());
    const script = toScript(argument, kind);
    if (script !== undefined) add(nodes, script);
    else if (argument !== '')
      this.addMath(nodes, `{}${kind}{\\text{${argument.replace(/[\\{}$%&#_^~]/g, '')}}}`);
  }

  readDropped(nodes: PhrasingContent[], name: string) {
    if (name === 'color' || name === 'fontsize' || this.text[this.position] === '{') {
      this.readVerbatim();
      if (name === 'fontsize') this.readVerbatim();
    } else this.addUnknown(nodes, name);
  }
}

/** What `\verb` has between its signs. */
const delimited = /^\*?([^a-zA-Z\s*{])([\s\S]*)\1$/;
