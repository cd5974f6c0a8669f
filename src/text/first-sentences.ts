/** Default maximum length, in characters: about two lines of a list. */
const MAX_LENGTH = 240;

/** The end of a sentence, before the capital letter of the next one or at the end of the text. */
const sentenceEnd = /[.!?](?=\s+\p{Lu}|\s*$)["”’)]*/gu;

/** The first sentences of a plain text that fit into `maxLength` characters; if the first is longer, its beginning, cut at a word. */
export function firstSentences(text: string, maxLength = MAX_LENGTH): string {
  const [paragraph = ''] = text.split('\n\n', 1);
  if (paragraph.length <= maxLength) return paragraph;
  let end = 0;
  for (const match of paragraph.slice(0, 2 * maxLength).matchAll(sentenceEnd)) {
    const next = match.index + match[0].length;
    if (next > maxLength) break;
    end = next;
  }
  if (end > 0) return paragraph.slice(0, end).trim();
  const space = paragraph.lastIndexOf(' ', maxLength);
  // Scripts without spaces are cut at a character.
  const start = paragraph.slice(0, space > 0 ? space : maxLength).replace(/[\uD800-\uDBFF]$/, '');
  return `${start.replace(/[,;:–-]+$/, '')} …`;
}
