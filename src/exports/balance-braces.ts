/**
 * TeX whose braces BibTeX can count. It counts escaped braces like any other (BibTeX's `scan_balanced_braces` knows no backslash), so that a lone
 * `\{` would swallow the next entry: where the count is off, escaped braces become commands without braces of their own; maths that
 * is unbalanced in itself loses the braces that have no partner.
 */
export function balanceBraces(tex: string): string {
  if (isBalanced(tex)) return tex;
  const named = tex.replace(
    /\$(?:\\[^]|[^\\$])*\$|\\([{}])/g,
    (match, brace: string | undefined) =>
      brace ? (brace === '{' ? '{\\textbraceleft}' : '{\\textbraceright}') : nameMathBraces(match),
  );
  return isBalanced(named) ? named : withoutLoneBraces(named);
}

function nameMathBraces(maths: string): string {
  return maths.replace(/\\([{}])/g, (_, brace) => (brace === '{' ? '\\lbrace ' : '\\rbrace '));
}

/** Whether every brace, escaped or not, has its partner. */
function isBalanced(tex: string): boolean {
  let open = 0;
  for (const brace of tex.match(/[{}]/g) ?? []) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

function withoutLoneBraces(tex: string): string {
  const open: number[] = [];
  const lone = new Set<number>();
  for (const { 0: brace, index } of tex.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else if (open.pop() === undefined) lone.add(index);
  }
  for (const index of open) lone.add(index);
  return tex.replace(/[{}]/g, (brace, index: number) => (lone.has(index) ? '' : brace));
}
