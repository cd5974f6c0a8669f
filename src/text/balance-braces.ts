/**
 * TeX whose braces balance for both BibTeX and TeX. BibTeX counts escaped braces like any other (its `scan_balanced_braces` ignores the
 * backslash); TeX does not. A lone `\{` would swallow the next entry, and `\{ … }` the rest of the bibliography. Where braces do not balance,
 * escaped braces become commands without braces, and unmatched braces are removed.
 */
export function balanceBraces(tex: string): string {
  if (isBalanced(tex)) return tex;
  const named = tex.replace(/\$(?:\\[^]|[^\\$])*\$|\\[^]/g, (match) =>
    match.startsWith('$') ? nameBraces(match) : (textNames[match] ?? match),
  );
  return isBalanced(named) ? named : withoutLoneBraces(named);
}

const textNames: Record<string, string> = {
  '\\{': '{\\textbraceleft}',
  '\\}': '{\\textbraceright}',
};
const mathNames: Record<string, string> = { '\\{': '\\lbrace ', '\\}': '\\rbrace ' };

function nameBraces(maths: string): string {
  return maths.replace(/\\[^]/g, (pair) => mathNames[pair] ?? pair);
}

/** Whether every brace is matched, both with and without the escaped ones. */
function isBalanced(tex: string): boolean {
  return areBalanced(tex) && areBalanced(tex.replace(/\\[^]/g, ''));
}

function areBalanced(tex: string): boolean {
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
