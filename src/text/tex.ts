import type { Nodes, Root } from 'mdast';
import { toAsciiTex } from './ascii-tex.ts';
import { isHarmfulTex } from './harmful-tex.ts';
import { safeHref } from './safe-href.ts';

/** Special characters of TeX with their escaped forms. */
const specials: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '\u00A0': '~',
  // In TeX's default fonts these three print as ¡ ¿ —.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** A tree as TeX, for BibTeX: formulas unchanged, except that harmful ones become text; special characters outside them escaped; Unicode unchanged or, with `ascii`, as commands. */
export function toTex(tree: Root, { ascii = false }: { ascii?: boolean } = {}): string {
  const tex = tree.children.map(texOf).filter(Boolean).join('\n\n');
  return ascii ? toAsciiTex(tex) : tex;
}

/** Plain text as TeX: Unicode unchanged or, with `ascii`, as commands. */
export function escapeTex(text: string, { ascii = false }: { ascii?: boolean } = {}): string {
  const tex = text.replace(
    /[&%#_${}~^\\\u00A0<>|]/g,
    (character) => specials[character] ?? character,
  );
  return ascii ? toAsciiTex(tex) : tex;
}

function texOf(node: Nodes): string {
  const isMath = node.type === 'inlineMath' || node.type === 'math';
  if (isMath && isHarmfulTex(node.value)) return `\\texttt{${escapeTex(node.value)}}`;
  if (node.type === 'inlineMath') return `$${mathTex(node.value)}$`;
  if (node.type === 'math') return `$$${mathTex(node.value)}$$`;
  if (node.type === 'inlineCode') return `\\texttt{${escapeTex(node.value)}}`;
  if (node.type === 'html') return '';
  if ('value' in node) return escapeTex(node.value);
  if (!('children' in node)) return '';
  const inner = node.children.map(texOf).join('');
  if (node.type === 'emphasis') return `\\emph{${inner}}`;
  if (node.type === 'strong') return `\\textbf{${inner}}`;
  if (node.type === 'listItem') return `\\item ${inner}`;
  if (node.type === 'list') return listTex(node.ordered ? 'enumerate' : 'itemize', node.children);
  if (node.type !== 'link') return inner;
  return safeHref(node.url) ? linkTex(node.url, inner) : inner;
}

function listTex(name: string, items: Nodes[]): string {
  return `\\begin{${name}} ${items.map(texOf).join(' ')} \\end{${name}}`;
}

/** A formula in which `%` and `#` are escaped, because inside an argument they would start a comment or a parameter. */
function mathTex(formula: string): string {
  // An even number of backslashes before a sign are line breaks and escape nothing.
  return formula.replace(/(?<!\\)((?:\\\\)*)([%#])/g, '$1\\$2');
}

/** In an argument of another command `%` would start a comment, and `\url` prints the backslash that escapes it; `\href` does not. */
function linkTex(url: string, inner: string): string {
  const isItself = inner === escapeTex(url) && !/[%#\\{}^]/.test(url);
  const target = url.replace(/[\\{}^]/g, encodeURIComponent).replace(/[%#]/g, '\\$&');
  return isItself ? `\\url{${url}}` : `\\href{${target}}{${inner}}`;
}
