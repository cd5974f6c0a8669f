export type Style = 'emphasis' | 'strong' | 'inlineCode' | 'plain';

/** Styles by the command that applies them to its argument, or by the declaration that applies them to the text after it. */
export const styles: Record<string, Style> = {
  ...all('emphasis', 'emph mkbibemph mkbibitalic textit textsl em it itshape sl slshape'),
  ...all('strong', 'textbf mkbibbold bf bfseries'),
  ...all('inlineCode', 'texttt tt ttfamily code'),
  ...all(
    'plain',
    'textsc textrm textsf textup textmd textnormal text mbox hbox fbox sc scshape rm rmfamily',
  ),
  ...all('plain', 'sf sffamily upshape normalfont underline uline sout st hl ensuremath mathrm'),
  ...all('plain', 'smash uppercase lowercase MakeUppercase MakeLowercase acl ac gls Gls noopsort'),
};

function all(style: Style, commands: string): Record<string, Style> {
  return Object.fromEntries(commands.split(' ').map((command) => [command, style]));
}

/** Declarations that apply until their group ends: `{\em …}`. */
export const declarations = new Set(
  (
    'em it itshape sl slshape bf bfseries tt ttfamily sc scshape rm rmfamily sf sffamily upshape ' +
    'normalfont'
  ).split(' '),
);

/** Declarations that replace the style of earlier ones, as in plain TeX. */
export const resettingDeclarations = /^(?:bf|it|sl|tt|sc|rm|sf|normalfont)$/;

/** Commands whose last argument is text, and the number of arguments before it that are not: colours, widths, languages. */
export const textLastCommands: Record<string, number> = {
  textcolor: 1,
  colorbox: 1,
  foreignlanguage: 1,
  hyperlink: 1,
  hypertarget: 1,
  hyperref: 0,
  parbox: 1,
  raisebox: 1,
  scalebox: 1,
  resizebox: 2,
};

/** Commands that only change size or spacing and show nothing. Spaces come from the source. */
export const commandsWithoutOutput = new Set(
  (
    'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge noindent indent par smallskip medskip bigskip ' +
    'linebreak newpage clearpage centering raggedright displaystyle textstyle protect relax null leavevmode ' +
    'nolinebreak nobreak sloppy maketitle nonumber notag allowbreak ignorespaces unskip hfill vfill selectfont boldmath unboldmath ' +
    'begingroup endgroup bgroup egroup item left right footnotemark'
  ).split(' '),
);

/** Commands that print a space. */
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

/** Commands whose argument is removed, because it is a name, not text. */
export const removedCommands = new Set(
  'label vspace pagestyle thispagestyle bibliographystyle bibliography color fontsize setlength index nocite phantom'.split(
    ' ',
  ),
);

/** Citations and cross-references: their argument is shown in brackets, as TeX would show a number. */
export const citationCommands =
  /^(?:[cC]ite[a-zA-Z]*|[a-z]*cite|citep|citet|ref|eqref|[cC]ref|autoref|pageref)$/;

/** Environments that only frame text. */
export const frameEnvironments = new Set(
  'abstract center flushleft flushright quote quotation document small itemize enumerate description minipage'.split(
    ' ',
  ),
);

/** Environments that are formulas: `alone` and `aligned` are rendered as a whole formula (in one row, or in aligned rows), `whole` as a part of one. */
export const mathEnvironments: [name: RegExp, set: 'alone' | 'aligned' | 'whole'][] = [
  [/^(?:equation|displaymath|math)\*?$/, 'alone'],
  [/^(?:align|alignat|flalign|gather|multline|eqnarray)\*?$/, 'aligned'],
  [/^(?:array|[dr]?cases|split|aligned|gathered|[pbBvV]?matrix|smallmatrix)\*?$/, 'whole'],
];

/** Declarations of plain TeX for formulas, `{\cal L}`, with the commands that do the same. */
export const mathAlphabets: Record<string, string> = {
  cal: '\\mathcal',
  frak: '\\mathfrak',
  Bbb: '\\mathbb',
};

/** Formula commands with arguments that authors also write outside formulas. Symbols are in `math-symbols.ts`. */
export const bareMath = (
  'frac dfrac tfrac sqrt mathbb mathcal mathbf mathtt mathsf mathit mathfrak mathscr bm boldsymbol operatorname ' +
  'hat tilde widehat widetilde bar vec overline'
).split(' ');
