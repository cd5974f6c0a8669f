/**
 * Source text that the plain view leaves out by rule: names of commands and their options, keys of citations and labels with notes on them, targets of links,
 * preambles, tags, entities, names of environments, the index of a root for which Unicode has a character (∛, ∜).
 */
const exceptions: RegExp[] = [
  /\\documentclass[\s\S]*?\\begin\{document\}|\\end\{document\}/g,
  /\\(?:begin|end)\{[^}]*\}(?:\{[lcr| ]*\})?/g,
  /\\(?:href|hyperlink|hypertarget)\s*\{[^}]*\}/g,
  /\\[cC]ite[a-zA-Z]*\*?(?:\[[^\]]*\])+\{[^}]*\}/g,
  /\\(?:label|vspace|hspace|color|fontsize|textcolor|scalebox|bibliographystyle)\*?\{[^}]*\}/g,
  /<\/?[a-zA-Z][\w:-]*(?:\s[^<>]*)?>/g,
  /&(?:amp;)*#?\w+;/g,
  /\\sqrt\s*\[[34]\]/g,
  /\\[a-zA-Z]+\*?/g,
];

/** Maximum number of letters that commands, such as names of functions, may add to a plain view between two letters of the source. */
const MAX_ADDED_LETTERS = 40;

/** The first letter or digit of a source that its plain view lacks, with its surroundings; `undefined` if all are there, in order. */
export function findLostText(source: string, plain: string): string | undefined {
  const remaining = exceptions.reduce((text, exception) => text.replace(exception, ' '), source);
  const sourceLetters = lettersOf(remaining);
  const plainLetters = lettersOf(plain);
  let at = 0;
  for (let index = 0; index < sourceLetters.length; index += 1) {
    const found = plainLetters.indexOf(sourceLetters[index] ?? '', at);
    if (found < 0 || found - at > MAX_ADDED_LETTERS)
      return sourceLetters.slice(Math.max(0, index - 20), index + 20).join('');
    at = found + 1;
  }
  return undefined;
}

/** Letters and digits, compatibility forms and accents folded. */
function lettersOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  );
}
