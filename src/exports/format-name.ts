import type { Name } from '../schemas/paper.ts';

/** A name as people write it: `Anna van der Meer Jr.`. */
export function formatName(name: Name): string {
  const { literal, given, family, suffix } = name;
  if (!family) return literal ?? given ?? '';
  const parts = [given, name['dropping-particle'], name['non-dropping-particle'], family, suffix];
  return parts.filter(Boolean).join(' ');
}
