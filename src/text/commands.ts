/** How commands with one argument set it. */
export const styles: Record<string, 'emphasis' | 'strong' | 'inlineCode' | 'plain'> = {
  emph: 'emphasis',
  mkbibemph: 'emphasis',
  mkbibitalic: 'emphasis',
  textit: 'emphasis',
  textsl: 'emphasis',
  em: 'emphasis',
  it: 'emphasis',
  itshape: 'emphasis',
  sl: 'emphasis',
  textbf: 'strong',
  mkbibbold: 'strong',
  bf: 'strong',
  bfseries: 'strong',
  textmd: 'plain',
  texttt: 'inlineCode',
  tt: 'inlineCode',
  ttfamily: 'inlineCode',
  verb: 'inlineCode',
  lstinline: 'inlineCode',
  code: 'inlineCode',
  textsc: 'plain',
  textrm: 'plain',
  textsf: 'plain',
  textup: 'plain',
  textnormal: 'plain',
  underline: 'plain',
  uline: 'plain',
  sc: 'plain',
  scshape: 'plain',
  rm: 'plain',
  rmfamily: 'plain',
  sf: 'plain',
  sffamily: 'plain',
  upshape: 'plain',
  normalfont: 'plain',
  mbox: 'plain',
  hbox: 'plain',
  fbox: 'plain',
  text: 'plain',
  lowercase: 'plain',
  MakeLowercase: 'plain',
  uppercase: 'plain',
  textnumero: 'plain',
  enquote: 'plain',
  mkbibquote: 'plain',
  acl: 'plain',
  ac: 'plain',
  gls: 'plain',
  Gls: 'plain',
  hl: 'plain',
  st: 'plain',
  sout: 'plain',
  ensuremath: 'plain',
  textcolor: 'plain',
  mathrm: 'plain',
  noopsort: 'plain',
  footnotetext: 'plain',
};

/** Declarations that hold until their group ends: `{\em …}`. */
export const declarations = new Set(
  'em it itshape sl bf bfseries tt ttfamily sc scshape rm rmfamily sf sffamily upshape normalfont'.split(
    ' ',
  ),
);

/** Commands that change size or space alone: nothing is shown for them. A space follows from the source. */
export const silent = new Set(
  (
    'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge noindent indent par smallskip medskip bigskip ' +
    'newline linebreak newpage clearpage centering raggedright displaystyle textstyle protect relax xspace null leavevmode ' +
    'nolinebreak nobreak sloppy maketitle nonumber notag allowbreak ignorespaces unskip hfill vfill selectfont boldmath unboldmath ' +
    'begingroup endgroup bgroup egroup hskip vskip item'
  ).split(' '),
);

/** Commands that stand for a space. */
export const spaces: Record<string, string> = {
  ' ': ' ',
  ',': '\u2009',
  ':': '\u2009',
  ';': '\u2009',
  '!': '',
  '/': '',
  '-': '\u00AD',
  '@': '',
  quad: ' ',
  qquad: ' ',
  enspace: ' ',
  thinspace: '\u2009',
  space: ' ',
  nbsp: '\u00A0',
  '\n': ' ',
  '\t': ' ',
  newline: ' ',
  '\\': ' ',
  thickspace: ' ',
  negthinspace: '',
};

/** Commands whose argument names something and is not text: it goes. */
export const dropped = new Set(
  'label vspace hspace pagestyle thispagestyle bibliographystyle bibliography color fontsize setlength vskip hskip index thanks phantom'.split(
    ' ',
  ),
);

/** Commands that point to something: their argument is shown in brackets, as TeX would show a number. */
export const references =
  /^(?:[cC]ite[a-zA-Z]*|[a-z]*cite|citep|citet|ref|eqref|[cC]ref|autoref|pageref)$/;

/** Environments that are only frames round text. */
export const frames = new Set(
  'abstract center flushleft flushright quote quotation document small itemize enumerate description minipage'.split(
    ' ',
  ),
);

/** Environments that hold maths. */
export const mathEnvironments =
  /^(?:equation|align|alignat|gather|multline|eqnarray|displaymath|math|array|cases|split)\*?$/;

/** Declarations of plain TeX that want a formula, `{\cal L}`, by the commands that do the same. */
export const mathAlphabets: Record<string, string> = {
  cal: '\\mathcal',
  frak: '\\mathfrak',
  Bbb: '\\mathbb',
};
