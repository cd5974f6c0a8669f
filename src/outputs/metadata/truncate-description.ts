/** The start of a text, for a description: at most `length` characters, cut at a word, with an ellipsis. */
export function truncateDescription(text: string, length = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const start = line.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const cut = start.lastIndexOf(' ');
  return `${start.slice(0, cut > length / 2 ? cut : length).replace(/[\s.,;:–—-]+$/, '')}…`;
}
