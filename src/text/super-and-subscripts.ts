/** Superscript and subscript characters of Unicode (without phonetic letters), by their plain character. */
const superscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()ni'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][i] ?? c]),
);
const subscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? c]),
);

/** Superscript and subscript letters of the phonetic alphabets: good enough for the plain view, but not for a paper's file. */
const raisedLetters: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnoprstuvwxyz'].map((c, i) => [c, [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][i] ?? c]),
);
const loweredLetters: Record<string, string> = Object.fromEntries(
  [...'aehijklmnoprstuvx'].map((c, i) => [c, [...'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][i] ?? c]),
);

/** A text in superscript (`^`) or subscript (`_`) characters: `2` → `²`. `undefined` if not all its characters have one; letters only `withLetters`. */
export function toScript(text: string, kind: '^' | '_', withLetters = false): string | undefined {
  const table = kind === '^' ? superscripts : subscripts;
  const letters = kind === '^' ? raisedLetters : loweredLetters;
  let script = '';
  for (const character of text) {
    const scriptCharacter = table[character] ?? (withLetters ? letters[character] : undefined);
    if (scriptCharacter === undefined) return undefined;
    script += scriptCharacter;
  }
  return script;
}

/** Superscript and subscript characters with their plain ones: search finds `S²IP` by `S2IP`. */
export const scriptCharacters = new Map(
  [superscripts, subscripts, raisedLetters, loweredLetters].flatMap((table) =>
    Object.entries(table).map(([plain, script]) => [script, plain] as const),
  ),
);
