/** Accent commands, with the combining character that each puts on its argument (The TeXbook, chapter 9; LaTeX2e reference manual, “Accents”). */
export const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '"': '\u0308',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  r: '\u030A',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
  G: '\u030F',
  U: '\u030E',
  textcommabelow: '\u0326',
  textogonekcentered: '\u0328',
};

/** Accents without a letter, as in `\~{}`: combining characters would attach to the previous letter. */
const spacing: Record<string, string> = {
  '`': '`',
  "'": '´',
  '^': '^',
  '~': '~',
  '=': '¯',
  '"': '¨',
  '.': '˙',
  u: '˘',
  v: 'ˇ',
  H: '˝',
  r: '˚',
  c: '¸',
  k: '˛',
};

/** An accent on a letter, composed if Unicode has the pair; dotless i and j are treated as i and j. The accent itself if there is no letter. */
export function withAccent(letter: string, accent: string): string {
  const [first, ...rest] = [...letter];
  if (first === undefined) return spacing[accent] ?? '';
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return `${base}${accents[accent] ?? ''}`.normalize('NFC') + rest.join('');
}
