/** What stands before an address: `Electronic address:` in PubMed, `E-mail:` elsewhere. */
const label =
  /(?:\b(?:electronic address|e-?mail(?: address)?|correspondence)(?:es)?:? ?)?\0[ ,;]*/gi;

/** A text without e-mail addresses and the labels before them: affiliations and names contain some, which nobody wants on a public page. */
export function withoutEmailAddresses(text: string): string {
  if (!text.includes('@')) return text;
  const words = text.replaceAll('\0', '').split(/\s+/);
  const marked = words.map((word) => (word.indexOf('@') > 0 ? '\0' : word)).join(' ');
  return marked
    .replace(label, '')
    .replace(/(?<![\s,;(<])[\s,;(<]+$/, '')
    .trim();
}
