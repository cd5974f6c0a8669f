import { indexLines } from '../shared/line-index.ts';
import type { Lines } from '../shared/records.ts';

/** Maximum number of entry starts in one value; a value with more is probably unclosed. A few are allowed, because some people keep BibTeX entries in a field. */
const MAX_NESTED_ENTRIES = 3;

/** A position in a BibTeX text. */
export class BibtexCursor {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  at = 0;
  /** Whether a brace after a backslash counts, as it does in BibTeX. */
  countsEscapedBraces = true;

  constructor(text: string) {
    this.text = text;
    this.lineAt = indexLines(text);
  }

  /** The offset after the brace that closes the one before `from`. */
  closingBrace(from: number): number | undefined {
    return this.#findEnd(from, /[{}]|^[ \t]*@[ \t]*\w+\s*\{[^\s,{}]*,/gm, '}');
  }

  /** The offset after the closing quote; a quote inside braces closes nothing. */
  closingQuote(from: number): number | undefined {
    return this.#findEnd(from, /[{}"]|^[ \t]*@[ \t]*\w+\s*\{[^\s,{}]*,/gm, '"');
  }

  #findEnd(from: number, tokens: RegExp, closer: string): number | undefined {
    tokens.lastIndex = from;
    let depth = 0;
    let nested = 0;
    for (let token = tokens.exec(this.text); token; token = tokens.exec(this.text)) {
      if (!this.countsEscapedBraces && this.text[token.index - 1] === '\\') continue;
      if (token[0] === closer && depth === 0) return tokens.lastIndex;
      if (token[0].length > 1 && ++nested > MAX_NESTED_ENTRIES) return undefined;
      if (token[0] === '}') depth--;
      else if (token[0] !== '"') depth++;
    }
    return undefined;
  }

  /** Skips white space and `%` comments. */
  skipSpace() {
    this.match(/(?:\s+|%[^\n]*)*/y);
  }

  /** The lines from `from` to the character before the cursor. */
  linesFrom(from: number): Lines {
    return [this.lineAt(from), this.lineAt(this.at - 1)];
  }

  /** The match of a sticky pattern at the cursor, which moves to its end. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
