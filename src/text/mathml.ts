import type { Element, ElementContent, Nodes } from 'hast';
import { rehype } from 'rehype';
import { lookUp } from './look-up.ts';
import { mathSymbols } from './math-symbols.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();

/** Maximum nesting of elements, in levels. */
const MAX_DEPTH = 60;

const alphabets: Record<string, string> = {
  bold: '\\mathbf',
  'double-struck': '\\mathbb',
  script: '\\mathcal',
  fraktur: '\\mathfrak',
  'sans-serif': '\\mathsf',
  monospace: '\\mathtt',
  normal: '\\mathrm',
};

/** Signs over or under a formula, with the commands for them. */
const accents: Record<string, string> = {
  '^': '\\hat',
  ˆ: '\\hat',
  '~': '\\tilde',
  '˜': '\\tilde',
  '∼': '\\tilde',
  '¯': '\\bar',
  '‾': '\\bar',
  '→': '\\vec',
  '⃗': '\\vec',
  '˙': '\\dot',
  '¨': '\\ddot',
  _: '\\underline',
};

/**
 * MathML, with or without a namespace prefix, as TeX between dollar signs; the TeX of its annotation if it has one. A formula that cannot
 * be read (such as one with an unclosed tag) stays as text.
 */
export function mathmlToTex(markup: string): string {
  const plain = markup.replace(/<(\/?)(?:mml|m):/g, '<$1');
  const tree = parser.parse(plain);
  const [math] = tree.children;
  const annotation = math && findAnnotation(math, 0);
  const tex = (annotation ?? tree.children.map((node) => texOf(node, 0)).join('')).trim();
  return tex === ''
    ? plain.replace(/<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi, '').trim()
    : `$${tex.replace(/\s+/g, ' ').replace(/(?<!\\)\$/g, '')}$`;
}

/** The TeX in the annotation of a formula; `undefined` if it has none. */
function findAnnotation(node: Nodes, depth: number): string | undefined {
  if (node.type !== 'element' || depth > 3) return undefined;
  if (node.tagName === 'annotation' && /tex/i.test(String(node.properties['encoding'])))
    return textOf(node).replace(/^\$+|\$+$/g, '');
  const annotations = node.children.map((child) => findAnnotation(child, depth + 1));
  return annotations.find((tex) => tex !== undefined);
}

/** The TeX of elements with a fixed number of children, made from the TeX of their children. */
const shapes: Record<string, (...parts: string[]) => string> = {
  msup: (base, over) => `${group(base)}^${group(over)}`,
  msub: (base, under) => `${group(base)}_${group(under)}`,
  msubsup: (base, under, over) => `${group(base)}_${group(under)}^${group(over)}`,
  mfrac: (above, below) => `\\frac{${above}}{${below}}`,
  mroot: (base, index) => `\\sqrt[${index}]{${base}}`,
  munder: (base: string, under: string) => {
    const accent = lookUp(accents, under.trim());
    return accent
      ? `${accent}{${base}}`
      : isLarge(base)
        ? `${base}_{${under}}`
        : `\\underset{${under}}{${base}}`;
  },
  mover: (base: string, over: string) => {
    const accent = lookUp(accents, over.trim());
    return accent
      ? `${accent}{${base}}`
      : isLarge(base)
        ? `${base}^{${over}}`
        : `\\overset{${over}}{${base}}`;
  },
  munderover: (base, under, over) => `${base}_${group(under)}^${group(over)}`,
};

const isLarge = (base: string) =>
  /^\s*(?:[∑∏∐∫⋃⋂⨁⨂]|\\(?:lim|max|min|sup|inf|operatorname))/.test(base);

function texOf(node: Nodes, depth: number): string {
  if (node.type === 'text') return escapeSigns(node.value.trim());
  if (node.type !== 'element' || depth > MAX_DEPTH) return '';
  const { tagName: name } = node;
  if (name === 'mtext' || name === 'ms') return `\\text{${escapeSigns(textOf(node))}}`;
  if (name === 'mi') return toIdentifier(textOf(node).trim(), node);
  if (name === 'mspace') return ' ';
  if (/^(?:annotation|annotation-xml|mphantom)$/.test(name)) return '';
  const parts = node.children
    .filter((child) => child.type === 'element')
    .map((child) => texOf(child, depth + 1));
  const shape = lookUp(shapes, name);
  if (shape && parts.length === shape.length) return shape(...parts);
  if (name === 'msqrt') return `\\sqrt{${joinTex(parts)}}`;
  if (name === 'mtable') return `\\begin{matrix}${parts.join(' \\\\ ')}\\end{matrix}`;
  if (name === 'mtr' || name === 'mlabeledtr') return parts.join(' & ');
  if (name === 'mfenced') return toFenced(node, parts);
  const inner = joinTex(node.children.map((child: ElementContent) => texOf(child, depth + 1)));
  return name === 'mo' && /^[=<>≤≥≠≈∈→]$/.test(inner) ? ` ${inner} ` : inner;
}

/** Concatenates parts of TeX; a command's name must not run into letters. */
const joinTex = (parts: string[]): string =>
  parts.reduce(
    (tex, part) =>
      /\\[a-zA-Z]+$/.test(tex) && /^[a-zA-Z]/.test(part) ? `${tex} ${part}` : tex + part,
    '',
  );

const group = (tex: string): string =>
  /^\s*[^\s\\]\s*$/u.test(tex) ? tex.trim() : `{${tex.trim()}}`;

function toFenced({ properties }: Element, parts: string[]): string {
  const { open = '(', close = ')', separators = ',' } = properties;
  const [separator = ''] = String(separators).trim();
  return `${escapeSigns(String(open))}${parts.join(separator)}${escapeSigns(String(close))}`;
}

/** The TeX of a variable. Several letters are set upright, or are the function of that name. */
function toIdentifier(name: string, { properties }: Element): string {
  const variant = String(properties['mathVariant'] ?? properties['mathvariant'] ?? '');
  if (/^[a-zA-Z]{2,}$/.test(name))
    return lookUp(mathSymbols, name) === name ? `\\${name} ` : `\\mathrm{${name}}`;
  const alphabet = /^[a-zA-Z\d]/.test(name) ? lookUp(alphabets, variant) : undefined;
  return alphabet ? `${alphabet}{${escapeSigns(name)}}` : escapeSigns(name);
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** Escapes signs that TeX would read as commands; removes MathML's invisible operators. */
const escapeSigns = (text: string): string =>
  text
    .replace(/[\u2061-\u2064\u200B]/g, '')
    .replace(/[{}%#&_$]/g, '\\$&')
    .replace(/\\(?![{}%#&_$])/g, '\\backslash ')
    .replaceAll('^', 'ˆ')
    .replaceAll('~', '∼');
