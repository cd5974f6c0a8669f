/** Deepest nesting of groups and arguments that is followed; what is deeper is text. */
export const deepest = 40;

/** A place in a paragraph of TeX-ish text, and what moves it. */
export class TexCursor {
  readonly text: string;
  position = 0;
  depth = 0;
  closings: Map<number, number> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const [found] = pattern.exec(this.text) ?? [];
    if (found) this.position += found.length;
    return found;
  }

  skipSpace() {
    if (this.text.startsWith('{}', this.position)) this.position += 2;
    else while (this.text[this.position] === ' ') this.position += 1;
  }

  /** Where the group that starts here, or at `at`, ends; -1 where it does not, or is too deep. */
  closingBrace(at = this.position): number {
    if (this.depth >= deepest) return -1;
    this.closings ??= matchBraces(this.text);
    return this.closings.get(at) ?? -1;
  }

  /** An option in brackets, as it is written; `undefined` where there is none. */
  readOption(): string | undefined {
    return this.match(/\[[^[\]{}]{0,200}\]/y)?.slice(1, -1);
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
