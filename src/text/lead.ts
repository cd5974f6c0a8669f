/** The first sentences of a plain text, as many as fit into `longest` characters; at least one, cut at a word where it is longer. */
export function leadOf(text: string, longest = 240): string {
  const [paragraph = ''] = text.split('\n\n');
  if (paragraph.length <= longest) return paragraph;
  const sentences =
    paragraph.match(/[^.!?]+(?:[.!?](?!\s+\p{Lu}|\s*$)[^.!?]*)*[.!?]+["”’)]*\s*/gu) ?? [];
  let lead = '';
  for (const sentence of sentences) {
    if ((lead + sentence).trimEnd().length > longest) break;
    lead += sentence;
  }
  return (
    lead.trim() ||
    `${paragraph.slice(0, paragraph.lastIndexOf(' ', longest)).replace(/[,;:–-]+$/, '')} …`
  );
}
