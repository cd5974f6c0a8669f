/** A TeX formula in a text. */
export interface MathSpan {
  /** Without delimiters. */
  tex: string;
  /** Displayed on a separate line. `$$` is not, because publishers use it for every formula. */
  display: boolean;
  /** Index after its end. */
  end: number;
}

/** Maximum length of a formula, in characters: a longer one is text with a stray dollar sign. */
const MAX_FORMULA = 3000;

/** The formula that starts at `from` with `$`, `$$`, `\(` or `\[`; `undefined` if the dollar sign is money or unpaired. */
export function findMath(text: string, from: number): MathSpan | undefined {
  if (text.startsWith('$$', from)) return findDelimited(text, from, '$$', '$$', false);
  if (text.startsWith('\\(', from)) return findDelimited(text, from, '\\(', '\\)', false);
  if (text.startsWith('\\[', from)) return findDelimited(text, from, '\\[', '\\]', true);
  if (text[from] !== '$') return undefined;
  const close = closingDollar(text, from + 1);
  if (close < 0) return undefined;
  const tex = text.slice(from + 1, close);
  return isMath(tex, text[close + 1] ?? '')
    ? { tex: tex.trim(), display: false, end: close + 1 }
    : undefined;
}

function findDelimited(
  text: string,
  from: number,
  open: string,
  close: string,
  display: boolean,
): MathSpan | undefined {
  const start = from + open.length;
  const end = text.slice(start, start + MAX_FORMULA).indexOf(close);
  if (end < 0) return undefined;
  const tex = text.slice(start, start + end).trim();
  return tex === '' ? undefined : { tex, display, end: start + end + close.length };
}

/** Index of the next dollar sign that is not escaped; -1 if the paragraph or the longest formula ends before it. */
function closingDollar(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_FORMULA);
  for (let index = from; index < limit; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '$') return index;
    else if (text.startsWith('\n\n', index)) return -1;
  }
  return -1;
}

/**
 * Whether the text between two dollars is maths. Amounts of money (`$5 to $10`, `a $100M model for $5`) contain words or are followed by a
 * digit; a formula contains TeX or an operator, or is one short symbol.
 */
function isMath(tex: string, after: string): boolean {
  const inner = tex.trim();
  if (inner === '' || !isBalanced(inner)) return false;
  const hasTex = /[\\^_{}]/.test(inner);
  if (/^(?:\p{L} ?)?[<>=≤≥≈±~+-]{1,2}$/u.test(inner)) return true;
  if (!hasTex && (/\d/.test(after) || /^\d[^\s]*,?\s+$/.test(tex))) return false;
  if (hasTex) return !looksLikeMoney(inner) || /^\S*[\\^_]/.test(inner);
  if (tex !== inner && /\p{L}{2,} \p{L}{2,}/u.test(inner)) return false;
  if (looksLikeMoney(inner)) return false;
  return inner.length <= 40 && !/\p{L}{3,}[\s,]+\p{L}{2,}/u.test(inner);
}

/** `5 to `, `100M model for `, `1,000 and `: a number, perhaps with a unit, and then a word. */
function looksLikeMoney(inner: string): boolean {
  return (
    /^\d[\d.,]*\s?(?:[kKmMbB]|bn|billion|million|thousand|USD|per|\/)?\b(?:[^\\$]*\s\p{L}{2,}|\s*\p{L}{2,}.*)/u.test(
      inner,
    ) && !/^\d[\d.,]*\s*(?:[<>=+*]|\\)/.test(inner)
  );
}

/** Whether all unescaped braces are balanced. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (let index = 0; index < tex.length; index += 1) {
    if (tex[index] === '\\') index += 1;
    else if (tex[index] === '{') depth += 1;
    else if (tex[index] === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
