import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { lookUp } from './look-up.ts';
import { mathmlToTex } from './mathml.ts';
import { replaceBetween } from './replace-between.ts';

/** A whole LaTeX document around one formula of at most 5,000 characters, as Springer delivers it. */
const springerFormula =
  /\\documentclass(?:\[[^\]]*\])?\{[^}]*\}(?:(?!\\documentclass)[\s\S]){0,2000}?\\begin\{document\}\s*(\${1,2}[\s\S]{0,5000}?\${1,2})\s*\\end\{document\}/g;

/** Formulas in tags, by the tag’s name. */
const formulas: [opening: RegExp, tex: (inner: string, whole: string) => string][] = [
  [/<((?:\w+:)?alternatives)>/g, (inner, whole) => texMath.exec(inner)?.[0] ?? whole],
  [/<((?:\w+:)?tex-math)(?:\s[^<>]*)?>/g, (inner) => inDollars(inner.trim())],
  [/<((?:\w+:)?math)(?:\s[^<>]*)?>/g, (_, whole) => mathmlToTex(whole)],
];

/** TeX among alternatives, which is preferred because the author wrote it. */
const texMath = /<((?:\w+:)?tex-math)[\s>][\s\S]*<\/\1>/;

const inDollars = (tex: string) => (tex.includes('$') ? tex : `$${tex}$`);

/** Paired tags of HTML and JATS, with the equivalent TeX. */
const pairs: Record<string, [open: string, close: string]> = {
  ...pairsFor('i em italic', '\\emph{', '}'),
  ...pairsFor('b strong bold', '\\textbf{', '}'),
  ...pairsFor('tt code monospace kbd samp', '\\texttt{', '}'),
  ...pairsFor('sup', '\\textsuperscript{', '}'),
  ...pairsFor('sub', '\\textsubscript{', '}'),
  ...pairsFor('fixed-case', '{', '}'),
  ...pairsFor('q', '“', '”'),
  ...pairsFor('ul', '\n\n\\begin{itemize}', '\\end{itemize}\n\n'),
  ...pairsFor('list', '\n\n\\begin{itemize}', '\\end{itemize}\n\n'),
  ...pairsFor('ol', '\n\n\\begin{enumerate}', '\\end{enumerate}\n\n'),
  ...pairsFor('li list-item', '\\item ', ' '),
  ...pairsFor(
    'sc scp small u underline span font styled-content named-content xref abstract',
    '',
    '',
  ),
  ...pairsFor('inline-formula disp-formula alternatives', '', ''),
};

/** Tags that separate paragraphs or lines, closed or not. */
const breaks = Object.fromEntries<string>([
  ...'p div sec title h1 h2 h3 h4 h5 h6'.split(' ').map((name): [string, string] => [name, '\n\n']),
  ...'br break hr'.split(' ').map((name): [string, string] => [name, ' ']),
]);

function pairsFor(names: string, open: string, close: string): Record<string, [string, string]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, [open, close]]));
}

const tag = /<(\/?)(?:jats:)?([a-z][a-z\d-]*)((?:\s[^<>]*|\/)?)>/gi;
/** Attributes, or nothing, after a tag's name. `a <p and q> b` is not a tag. */
const attributes = /^\s*\/?$|=/;
const escapedTag =
  /&lt;(\/?(?:jats:)?(?:i|b|em|strong|bold|italic|su[bp]|p|title|sec))(\s*\/?)&gt;/gi;

/** Rewrites the markup of sources into TeX, which one reader then reads. Text without `<`, `&` and `\documentclass` is returned as it is. */
export function toInlineTex(raw: string): string {
  let tex = raw.includes('\\documentclass')
    ? raw.replace(springerFormula, (_, formula: string) =>
        formula.replace(/^\$\$([\s\S]*)\$\$$/, '$$$1$$'),
      )
    : raw;
  // Some services escape text twice.
  if (tex.includes('&'))
    tex = tex.replace(/&(?:amp;)+(?=#?\w{2,8};)/g, '&').replace(escapedTag, '<$1$2>');
  if (tex.includes('<')) tex = replaceTags(tex);
  return tex.includes('&')
    ? tex.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/g, decode)
    : tex;
}

/** Removes comments and the delimiters of CDATA. */
const withoutComments = (raw: string): string =>
  replaceBetween(
    raw,
    /<!--|<!\[CDATA\[/g,
    ([opening]) => (opening === '<!--' ? '-->' : ']]>'),
    (inner, whole) => (whole.startsWith('<!--') ? '' : inner),
  );

function replaceTags(raw: string): string {
  const text = formulas.reduce(
    (before, [opening, tex]) => replaceBetween(before, opening, ([, name]) => `</${name}>`, tex),
    withoutComments(raw),
  );
  const tags = [...text.matchAll(tag)].filter(([, , , rest = '']) => attributes.test(rest));
  const texOfTags = pairTags(tags);
  let tex = '';
  let position = 0;
  for (const match of tags) {
    const name = match[2]?.toLowerCase() ?? '';
    const replacement = lookUp(breaks, name) ?? texOfTags.get(match);
    if (replacement === undefined) continue;
    tex += text.slice(position, match.index) + replacement;
    position = match.index + match[0].length;
  }
  return tex + text.slice(position);
}

/** The TeX that replaces each paired tag. Other tags are text: `<unk>`, `List<int>`. */
function pairTags(tags: RegExpExecArray[]): Map<RegExpExecArray, string> {
  const texOfTags = new Map<RegExpExecArray, string>();
  const open = new Map<string, RegExpExecArray[]>();
  for (const match of tags) {
    const name = match[2]?.toLowerCase() ?? '';
    const others = open.get(name) ?? [];
    open.set(name, others);
    const opening = match[1] ? others.pop() : undefined;
    if (!match[1] && !match[3]?.endsWith('/')) others.push(match);
    const [before, after] = (opening && toTexTags(name, opening[3] ?? '')) ?? [];
    if (opening === undefined || before === undefined || after === undefined) continue;
    texOfTags.set(opening, before);
    texOfTags.set(match, after);
  }
  return texOfTags;
}

/** The TeX for the opening and closing tag; `undefined` for unknown tags. */
function toTexTags(name: string, attributes: string): [string, string] | undefined {
  if (name === 'a' || name === 'ext-link' || name === 'uri') {
    const [, , target] = /\bhref\s*=\s*(["'])([^"'{}\\]*)\1/.exec(attributes) ?? [];
    return target === undefined ? ['', ''] : [`\\href{${target}}{`, '}'];
  }
  if (name === 'list' && /\blist-type\s*=\s*["'](?:order|alpha|roman)/.test(attributes))
    return pairs['ol'];
  return lookUp(pairs, name);
}

function decode(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return decodeNamedCharacterReference(name) || reference;
  const code = decimal ? Number(decimal) : parseInt(hexadecimal ?? '', 16);
  if (/^(?:9|10|13)$/.test(String(code))) return ' ';
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : reference;
}
