import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A whole LaTeX document round one formula, as Springer delivers it. */
const springer =
  /\\documentclass(?:\[[^\]]*\])?\{[^}]*\}[\s\S]{0,2000}?\\begin\{document\}\s*(\${1,2}[\s\S]*?\${1,2})\s*\\end\{document\}/g;

/** HTML, JATS and ACL tags that sources carry, as the TeX that says the same. */
const tags: [pattern: RegExp, tex: string][] = [
  [
    /<(?:tex-math|jats:tex-math)[^>]*>\s*\$?([\s\S]*?)\$?\s*<\/(?:tex-math|jats:tex-math)>/g,
    '$$$1$$',
  ],
  [/<(?:jats:)?(?:i|em|italic)(?: [^<>]*)?>([\s\S]*?)<\/(?:jats:)?(?:i|em|italic)>/g, '\\emph{$1}'],
  [
    /<(?:jats:)?(?:b|strong|bold)(?: [^<>]*)?>([\s\S]*?)<\/(?:jats:)?(?:b|strong|bold)>/g,
    '\\textbf{$1}',
  ],
  [
    /<(?:jats:)?(?:tt|code|monospace)(?: [^<>]*)?>([\s\S]*?)<\/(?:jats:)?(?:tt|code|monospace)>/g,
    '\\texttt{$1}',
  ],
  [/<(?:jats:)?sup(?: [^<>]*)?>([\s\S]{0,80}?)<\/(?:jats:)?sup>/g, '\\textsuperscript{$1}'],
  [/<(?:jats:)?sub(?: [^<>]*)?>([\s\S]{0,80}?)<\/(?:jats:)?sub>/g, '\\textsubscript{$1}'],
  [/<(?:jats:)?sc(?: [^<>]*)?>([\s\S]*?)<\/(?:jats:)?sc>/g, '$1'],
  [/<fixed-case>([\s\S]*?)<\/fixed-case>/g, '{$1}'],
  [/<(?:br|jats:break)\s*\/?>/g, ' '],
  [/<\/?(?:p|div|jats:p|jats:sec)>/g, '\n\n'],
  [/<\/?(?:span|u|jats:title|font|abstract)(?: [^<>]*)?>/g, ''],
];

/** Rewrites the markup of sources into TeX, which one reader then reads. Text without `<`, `&` and `\documentclass` is returned as it is. */
export function toInlineTex(raw: string): string {
  let tex = raw.includes('\\documentclass')
    ? raw.replace(springer, (_, formula: string) =>
        formula.replace(/^\$\$([\s\S]*)\$\$$/, '$$$1$$'),
      )
    : raw;
  if (tex.includes('<'))
    for (const [pattern, replacement] of tags) tex = tex.replace(pattern, replacement);
  return tex.includes('&')
    ? tex.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/g, decode)
    : tex;
}

function decode(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return decodeNamedCharacterReference(name) || reference;
  const code = decimal ? Number(decimal) : parseInt(hexadecimal ?? '', 16);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : reference;
}
