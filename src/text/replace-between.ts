/**
 * Replaces each run from a match of `open` to the next `close`, delimiters included, with `replacement` of the text between them. Without a `close`, `open`
 * is text. Linear, unlike a pattern such as `<!--[^]*?-->`, which searches the rest of the text at each `open`.
 */
export function replaceBetween(
  text: string,
  open: RegExp,
  close: (opening: RegExpExecArray) => string,
  replacement: (inner: string, whole: string) => string,
): string {
  const missing = new Set<string>();
  let replaced = '';
  let position = 0;
  for (const opening of text.matchAll(open)) {
    if (opening.index < position) continue;
    const closing = close(opening);
    const start = opening.index + opening[0].length;
    const end = missing.has(closing) ? -1 : text.indexOf(closing, start);
    if (end < 0) {
      missing.add(closing);
      continue;
    }
    const after = end + closing.length;
    const whole = text.slice(opening.index, after);
    replaced += text.slice(position, opening.index) + replacement(text.slice(start, end), whole);
    position = after;
  }
  return replaced + text.slice(position);
}
