/** An email address, marked as `\0`, with the label before it: `Electronic address:` in PubMed, `E-mail:` elsewhere. */
const label =
  /(?:\b(?:electronic address|e-?mail(?: address)?|correspondence)(?:es)?:? ?)?\0[ ,;]*/gi;

/** A text without email addresses and their labels. Affiliations and names sometimes contain addresses, which should not be published. */
export function withoutEmailAddresses(text: string): string {
  if (!text.includes('@')) return text;
  const words = text.replaceAll('\0', '').split(/\s+/);
  const marked = words.map((word) => (word.indexOf('@') > 0 ? '\0' : word)).join(' ');
  return marked
    .replace(label, '')
    .replace(/(?<![\s,;(<])[\s,;(<]+$/, '')
    .trim();
}
