/**
 * Source text that may go, by rule: commands' names and their options, keys of citations and labels with what is noted beside them, targets of links, preambles, tags, entities,
 * environments' names, the index of a root that Unicode has (∛, ∜).
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

/** Most letters that a plain view may have between two of its source, from commands: names of functions. */
const longestAddition = 40;

/** The first letter or digit of a source, in order, that its plain view does not have: with its surroundings; `undefined` where all are there. */
export function lostText(source: string, plain: string): string | undefined {
  const kept = exceptions.reduce((text, exception) => text.replace(exception, ' '), source);
  const wanted = lettersOf(kept);
  const given = lettersOf(plain);
  let at = 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const found = given.indexOf(wanted[index] ?? '', at);
    if (found < 0 || found - at > longestAddition)
      return wanted.slice(Math.max(0, index - 20), index + 20).join('');
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
