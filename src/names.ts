import type { Name } from './schemas/paper.ts';

/** A name as it is read: `Ludwig van Beethoven`, `Martin King Jr.`. */
export function formatName(name: Name): string {
  const { literal, given, family, suffix } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return literal ?? [given, ...particles, family, suffix].filter(Boolean).join(' ');
}

/** Names as a byline: all of up to six, else the first five and how many more. */
export function formatAuthors(names: Name[]): string {
  const shown = names.length <= 6 ? names : names.slice(0, 5);
  const rest = names.length - shown.length;
  return shown.map(formatName).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
