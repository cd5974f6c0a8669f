/** Superscripts and subscripts that Unicode has as such (not as phonetic letters), by their plain character. */
const superscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()ni'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][i] ?? c]),
);
const subscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-=()'].map((c, i) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? c]),
);

/** Raised or lowered letters of the phonetic alphabets: good enough for a plain view, not for a text. */
const raisedLetters: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnoprstuvwxyz'].map((c, i) => [c, [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][i] ?? c]),
);
const loweredLetters: Record<string, string> = Object.fromEntries(
  [...'aehijklmnoprstuvx'].map((c, i) => [c, [...'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][i] ?? c]),
);

/** `2` → `²`, `th` → `undefined`: all of it or nothing. */
export function toScript(text: string, kind: '^' | '_', withLetters = false): string | undefined {
  const table = kind === '^' ? superscripts : subscripts;
  const letters = kind === '^' ? raisedLetters : loweredLetters;
  let script = '';
  for (const character of text) {
    const raised = table[character] ?? (withLetters ? letters[character] : undefined);
    if (raised === undefined) return undefined;
    script += raised;
  }
  return script;
}

/** Characters that are scripts, with the plain ones: for search, which knows `S2IP` for `S²IP`. */
export const scriptCharacters = new Map(
  [superscripts, subscripts, raisedLetters, loweredLetters].flatMap((table) =>
    Object.entries(table).map(([plain, script]) => [script, plain] as const),
  ),
);
