import { indexLines } from '../reading/line-index.ts';
import type { Lines } from '../reading/records.ts';

/** How many starts of entries a value may hold before it is taken for unclosed: some people keep a BibTeX entry in a field. */
const MAX_NESTED_ENTRIES = 3;

/** A place in BibTeX, and what finds the end of what begins there. */
export class BibtexCursor {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  at = 0;
  escapesCount = true;

  constructor(text: string) {
    this.text = text;
    this.lineAt = indexLines(text);
  }

  /** Behind the brace that closes the one before `from`. */
  closingBrace(from: number): number | undefined {
    return this.findEnd(from, /[{}]|^[ \t]*@[ \t]*\w+\s*\{[^\s,{}]*,/gm, '}');
  }

  /** A quote in braces closes nothing. */
  closingQuote(from: number): number | undefined {
    return this.findEnd(from, /[{}"]|^[ \t]*@[ \t]*\w+\s*\{[^\s,{}]*,/gm, '"');
  }

  findEnd(from: number, tokens: RegExp, closer: string): number | undefined {
    tokens.lastIndex = from;
    let depth = 0;
    let nested = 0;
    for (let token = tokens.exec(this.text); token; token = tokens.exec(this.text)) {
      if (!this.escapesCount && this.text[token.index - 1] === '\\') continue;
      if (token[0] === closer && depth === 0) return tokens.lastIndex;
      if (token[0].length > 1 && ++nested > MAX_NESTED_ENTRIES) return undefined;
      if (token[0] === '}') depth--;
      else if (token[0] !== '"') depth++;
    }
    return undefined;
  }

  /** White space, and `%` comments to the end of their line. */
  skipSpace(comments: Lines[]) {
    for (;;) {
      this.match(/\s*/y);
      if (this.text[this.at] !== '%') return;
      const line = this.lineAt(this.at);
      comments.push([line, line]);
      this.match(/[^\n]*/y);
    }
  }

  linesFrom(from: number): Lines {
    return [this.lineAt(from), this.lineAt(this.at - 1)];
  }

  /** What a sticky pattern matches here; moves behind it. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
